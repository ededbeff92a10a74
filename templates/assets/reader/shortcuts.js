import { loadStyleSheet, make } from '../elements.js';
import { words } from '../words.js';

const KEY = 'diglot-letter-keys';

/**
 * Shows in a dialog which keys do what, and lets a reader switch single letters off, for speech input types them unasked.
 * @param {[string[], string][]} [own] what letters do in review, in the place of what they do for readers
 */
export async function showShortcuts(own = []) {
  const [label] = await Promise.all([words(), loadStyleSheet(new URL('panel.css', import.meta.url))]);
  const hasSearch = document.querySelector('search, [role="search"]') !== null;
  /** @type {[string[], string | undefined][]} */
  const forReaders = [
    [['J', '↓'], label.keyNextSegment],
    [['K', '↑'], label.keyPreviousSegment],
    [['Enter', 'Alt+Click'], label.keyOpenSegment],
  ];
  /** @type {[string[], string | undefined][]} */
  const keys = [
    ...(hasSearch ? [/** @type {[string[], string | undefined]} */ ([['/', 'Ctrl+K'], label.search])] : []),
    [['V'], label.keyViews],
    ...(own.length > 0 ? own : forReaders),
    [['Esc'], label.close],
    [['?'], label.keyHelp],
  ];
  const list = make('dl');
  for (const [names, what] of keys) {
    const shown = names.flatMap((name) => [make('kbd', {}, name), ' ']);
    list.append(make('dt', {}, what ?? ''), make('dd', {}, ...shown));
  }
  const dialog = /** @type {HTMLDialogElement} */ (
    make('dialog', { class: 'shortcuts', 'aria-labelledby': 'shortcuts-title' })
  );
  const title = make('h2', { id: 'shortcuts-title' }, label.keyboard ?? '');
  dialog.append(title, list, letterSwitch(label), closeButton(dialog, label));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** @param {Record<string, string>} label */
function letterSwitch(label) {
  const row = make('label');
  const box = /** @type {HTMLInputElement} */ (make('input', { type: 'checkbox' }));
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
  const button = make('button', { type: 'button' }, label.close ?? '');
  button.addEventListener('click', () => dialog.close());
  return button;
}
