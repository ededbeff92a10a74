import { words } from '../words.js';
import { panelStyles } from './panel-styles.js';

const KEY = 'diglot-letter-keys';

/** Shows in a dialog which keys do what, and lets a reader switch single letters off, for speech input types them unasked. */
export async function showShortcuts() {
  const [label] = await Promise.all([words(), panelStyles()]);
  const hasSearch = document.querySelector('search, [role="search"]') !== null;
  /** @type {[string[], string | undefined][]} */
  const keys = [
    ...(hasSearch ? [/** @type {[string[], string | undefined]} */ ([['/', 'Ctrl+K'], label.keySearch])] : []),
    [['V'], label.keyViews],
    [['J', '↓'], label.keyNextSegment],
    [['K', '↑'], label.keyPreviousSegment],
    [['Enter', 'Alt+Click'], label.keyOpenSegment],
    [['Esc'], label.keyClose],
    [['?'], label.keyHelp],
  ];
  const dialog = document.createElement('dialog');
  dialog.className = 'shortcuts';
  dialog.setAttribute('aria-labelledby', 'shortcuts-title');
  const title = document.createElement('h2');
  title.id = 'shortcuts-title';
  title.textContent = label.keyboard ?? '';
  const list = document.createElement('dl');
  for (const [names, what] of keys) {
    const description = document.createElement('dt');
    description.textContent = what ?? '';
    const definition = document.createElement('dd');
    for (const name of names) {
      const key = document.createElement('kbd');
      key.textContent = name;
      definition.append(key, ' ');
    }
    list.append(description, definition);
  }
  dialog.append(title, list, letterSwitch(label), closeButton(dialog, label));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** @param {Record<string, string>} label */
function letterSwitch(label) {
  const row = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  try {
    box.checked = localStorage.getItem(KEY) !== 'off';
    box.addEventListener('change', () => localStorage.setItem(KEY, box.checked ? 'on' : 'off'));
  } catch {
    row.hidden = true;
  }
  row.append(box, ` ${label.letterKeys ?? ''}`);
  return row;
}

/**
 * @param {HTMLDialogElement} dialog
 * @param {Record<string, string>} label
 */
function closeButton(dialog, label) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label.close ?? '';
  button.addEventListener('click', () => dialog.close());
  return button;
}
