import { loadStyleSheet, make } from '../elements.js';
import { words } from '../words.js';
import { addressOf } from './address.js';
import { halvesOf, shownHalves } from './halves.js';

/** @import { Reader } from '../reader.js' */

/** @type {{ id: string, panel: HTMLElement, control: HTMLElement, onClose: () => void } | undefined} */
let open;

/** The segment whose panel is open. */
export const openSegment = () => open?.id;

/** Closes the panel, and gives the focus back to the control it came from. */
export function closePanel() {
  if (!open) return;
  const { panel, control, onClose } = open;
  open = undefined;
  control.setAttribute('aria-expanded', 'false');
  if (panel.contains(document.activeElement)) control.focus({ preventScroll: true });
  panel.remove();
  onClose();
}

/**
 * Whether Tab, or with Shift, would leave the panel.
 * @param {boolean} isBackwards
 */
export function isLastStop(isBackwards) {
  const stops = [...(open?.panel.querySelectorAll('a, button:not([hidden])') ?? [])];
  const { activeElement } = document;
  return isBackwards ? activeElement === open?.panel || activeElement === stops[0] : activeElement === stops.at(-1);
}

/**
 * Shows a segment's other half, its id and its links in a panel below it.
 * @param {Reader} reader
 * @param {{ id: string, control: HTMLElement, takesFocus: boolean, onClose: () => void }} request
 */
export async function openPanel(reader, { id, control, takesFocus, onClose }) {
  const [label] = await Promise.all([words(), loadStyleSheet(new URL('panel.css', import.meta.url))]);
  closePanel();
  const other = reader.view() === 'source' ? 'target' : 'source';
  const halves = halvesOf(id)[other];

  const title = make('p', { id: 'segment-title' }, label.segment?.replace('{id}', '') ?? '');
  title.append(make('bdi', { dir: 'ltr' }, id.slice(4)));
  const close = make('button', { type: 'button', class: 'segment-close', 'aria-label': label.close ?? '' });
  close.addEventListener('click', closePanel);
  const panel = make('div', {
    class: 'segment-panel',
    role: 'dialog',
    'aria-labelledby': 'segment-title',
    tabindex: '-1',
  });
  panel.append(title, close, ...otherHalf(halves, other, label), links(reader, id, label));
  panel.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !panel.contains(relatedTarget) && relatedTarget !== control) closePanel();
  });

  open = { id, panel, control, onClose };
  control.setAttribute('aria-expanded', 'true');
  document.body.append(panel);
  placeBelow(panel, control, shownHalves(id));
  if (takesFocus) panel.focus({ preventScroll: true });
  panel.scrollIntoView({ block: 'nearest' });
}

/**
 * Puts the panel below what it is about, flush with the control; on narrow screens style sheets put it elsewhere.
 * @param {HTMLElement} panel
 * @param {HTMLElement} control
 * @param {HTMLElement[]} halves
 */
function placeBelow(panel, control, halves) {
  const bottoms = [control, ...halves].map((part) => part.getBoundingClientRect().bottom);
  const { left, right } = control.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  panel.style.top = `${Math.max(...bottoms) + scrollY + 6}px`;
  if (left + right > width) panel.style.right = `${width - right}px`;
  else panel.style.left = `${left}px`;
}

/**
 * @param {HTMLElement[]} halves
 * @param {'target' | 'source'} side
 * @param {Record<string, string>} label
 */
function otherHalf(halves, side, label) {
  if (halves.length === 0 || halves.some(({ classList }) => classList.contains('same'))) {
    return [make('p', {}, label.identicalHalves ?? '')];
  }
  const text = make('p', { class: 'other-half' });
  const owner = halves[0]?.closest('[lang]');
  text.lang = owner?.getAttribute('lang') ?? '';
  text.dir = owner?.closest('[dir]')?.getAttribute('dir') ?? '';
  for (const half of halves) text.append(...half.cloneNode(true).childNodes);
  for (const copy of text.querySelectorAll('[id]')) copy.removeAttribute('id');
  return [make('p', { class: 'half-label' }, (side === 'source' ? label.source : label.translation) ?? ''), text];
}

/**
 * @param {Reader} reader
 * @param {string} id
 * @param {Record<string, string>} label
 */
function links(reader, id, label) {
  const address = addressOf(reader, id);
  const row = make('p', { class: 'segment-links' });
  row.append(make('a', { href: address }, label.segmentLink ?? ''));
  // Browsers lend the clipboard to secure origins only; the link can be copied by hand everywhere.
  if (navigator.clipboard) {
    const copy = make('button', { type: 'button' }, label.copyLink ?? '');
    const status = make('span', { role: 'status' });
    copy.addEventListener('click', async () => {
      await navigator.clipboard.writeText(address);
      status.textContent = label.linkCopied ?? '';
    });
    row.append(copy, status);
  }
  const line = document.getElementById(id)?.dataset.line ?? '1';
  const values = { segment: id.slice(4), line, url: address };
  for (const [href, text] of [
    [template('data-edit'), label.editSegment],
    [template('data-report'), label.reportSegment],
  ]) {
    if (href) row.append(make('a', { href: fill(href, values) }, text ?? ''));
  }
  const keys = make('button', { type: 'button', 'aria-label': label.keyboard ?? '', class: 'segment-keys' }, '?');
  keys.addEventListener('click', () => void import('./shortcuts.js').then(({ showShortcuts }) => showShortcuts()));
  row.append(keys);
  return row;
}

/**
 * The address that an attribute of the article's own links has for segments.
 * @param {'data-edit' | 'data-report'} attribute
 */
const template = (attribute) => document.querySelector(`[${attribute}]`)?.getAttribute(attribute);

/**
 * @param {string} template
 * @param {Record<string, string>} values
 */
function fill(template, values) {
  return template.replace(/\{(segment|line|url)\}/g, (_, name) => encodeURIComponent(values[name] ?? ''));
}
