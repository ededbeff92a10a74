/**
 * What reading gains where scripts run. Views themselves are style sheets' business; here they are remembered, follow the
 * address and the keyboard. The controls of segments come with the first sign of a reader.
 */

import { firstSign } from './first-sign.js';
import { hasLetterKeys, isTyping } from './letter-keys.js';
import { segmentAt } from './reader/halves.js';

/** @import { Controls } from './reader/controls.js' */

/**
 * What the parts of the reader share.
 * @typedef {object} Reader
 * @property {HTMLElement} content
 * @property {() => string} view the name of the current view, as in addresses
 * @property {(hash: string) => string} addressOf address of this page in the current view: `…/?view=interlinear#ttu-999d6-102`
 */

const VIEW_KEY = 'diglot-view';
const PREFIX = 'view-';
/** Milliseconds. */
const LONG_PRESS = 550;

const content = /** @type {HTMLElement} */ (document.querySelector('.content'));
const choices = [.../** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('.view-switch input'))];

/**
 * Storage may be forbidden altogether; a choice then lasts as long as the page.
 * @template T
 * @param {(storage: Storage) => T} use
 */
function withStorage(use) {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}

/** @param {HTMLInputElement} choice */
const nameOf = (choice) => choice.id.slice(PREFIX.length);

const view = () => nameOf(/** @type {HTMLInputElement} */ (choices.find(({ checked }) => checked) ?? choices[0]));

/**
 * Values of `view` in an address that name a way of reading; others name a version of the product.
 * @param {URLSearchParams} parameters
 */
function viewsIn(parameters) {
  return parameters.getAll('view').filter((value) => choices.some((choice) => nameOf(choice) === value));
}

/** @param {string} hash */
function addressOf(hash) {
  const url = new URL(location.href);
  for (const value of viewsIn(url.searchParams)) url.searchParams.delete('view', value);
  if (view() !== 'translation') url.searchParams.append('view', view());
  url.hash = hash;
  return url.href;
}

/** Says in which language the words stand that both halves share. */
function setLanguage() {
  const source = view() === 'source' ? content.querySelector('.source') : null;
  if (source) content.lang = source.getAttribute('lang') ?? '';
  else content.removeAttribute('lang');
  const own = /** @type {NodeListOf<HTMLElement>} */ (
    content.querySelectorAll(':scope > :is(.article-facts, .notice)')
  );
  for (const part of own) part.lang = document.documentElement.lang;
}

/** Goes to the segment that the address names: its translation may be hidden, and the view may have come after the browser. */
function reveal() {
  const half = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!half) return;
  const hidden = half.getClientRects().length === 0;
  const shown = hidden ? (half.closest('.mixed') ?? half).nextElementSibling : half;
  shown?.scrollIntoView();
}

/**
 * Changes the view, and keeps the segment at the top of the window where it is.
 * @param {() => void} change
 */
function keepPlace(change) {
  const halves = [...content.querySelectorAll('.target, .source')];
  const top = (/** @type {Element} */ half) => half.getClientRects()[0]?.top ?? -1;
  const first = halves.findIndex((half) => top(half) >= 0);
  const before = first === -1 ? 0 : top(/** @type {Element} */ (halves[first]));
  change();
  const shown = halves.slice(Math.max(0, first)).find((half) => half.getClientRects().length > 0);
  if (scrollY > 0 && shown) scrollBy({ top: top(shown) - before, behavior: 'instant' });
}

for (const choice of choices) {
  choice.addEventListener('change', () => {
    setLanguage();
    withStorage((storage) => storage.setItem(VIEW_KEY, view()));
    history.replaceState(history.state, '', addressOf(location.hash));
    review();
  });
}

/** Loads what reviewers need once they ask for it. */
function review() {
  const chosen = choices.find(({ checked }) => checked);
  if (chosen?.dataset.review) import('./review/mode.js').then(({ enterReview }) => enterReview(chosen));
}

/** @type {Promise<Controls> | undefined} */
let loading;

/** The controls of segments, fetched when they are first asked for. */
function controls() {
  loading ??= import('./reader/controls.js').then(({ makeControls }) => makeControls({ content, view, addressOf }));
  // A failed download is tried again with the next wish.
  loading.catch(() => (loading = undefined));
  return loading;
}
firstSign().then(controls);

document.addEventListener('keydown', ({ key, target, altKey, ctrlKey, metaKey, defaultPrevented }) => {
  if (altKey || ctrlKey || metaKey || defaultPrevented || !hasLetterKeys()) return;
  if (!(target instanceof Element) || isTyping(target)) return;
  if (key === 'v') {
    const next = choices[(choices.findIndex(({ checked }) => checked) + 1) % choices.length];
    keepPlace(() => next?.click());
  } else if (key === 'j' || key === 'k') {
    controls().then(({ step }) => step(key === 'j' ? 1 : -1));
  } else if (key === '?') {
    import('./reader/shortcuts.js').then(({ showShortcuts }) => showShortcuts());
  }
});

/* Segments open from the text, too: by Alt and a click, and by a long press, which leaves selected what it selects. */

content.addEventListener('click', (event) => {
  const id = event.altKey ? segmentAt(event.target) : undefined;
  if (id === undefined) return;
  event.preventDefault();
  controls().then(({ toggle }) => toggle(id));
});

/** @type {ReturnType<typeof setTimeout> | undefined} */
let press;
content.addEventListener('pointerdown', ({ pointerType, target }) => {
  clearTimeout(press);
  if (pointerType === 'mouse' || (target instanceof Element && target.closest('a, button'))) return;
  const id = segmentAt(target);
  if (id !== undefined) press = setTimeout(() => controls().then(({ toggle }) => toggle(id, false)), LONG_PRESS);
});
for (const type of ['pointerup', 'pointercancel', 'scroll']) {
  document.addEventListener(type, () => clearTimeout(press), { passive: true });
}

const wanted = viewsIn(new URLSearchParams(location.search))[0] ?? withStorage((storage) => storage.getItem(VIEW_KEY));
const choice = choices.find((candidate) => nameOf(candidate) === wanted);
if (choice && !choice.checked) {
  choice.checked = true;
  setLanguage();
  reveal();
  review();
}
addEventListener('hashchange', reveal);

document.addEventListener('copy', () => {
  if (view() !== 'side-by-side') return;
  // What is copied is read after this event, and nothing is painted before the next frame begins.
  content.classList.add('copying');
  requestAnimationFrame(() => content.classList.remove('copying'));
});
