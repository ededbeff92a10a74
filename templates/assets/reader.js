/**
 * What reading gains where scripts run. Views themselves are style sheets' business; here the one is found that the address names
 * or that is remembered. What readers do besides comes with their first sign.
 */

import { firstSign } from './first-sign.js';
import './page.js';

/**
 * What the parts of the reader share.
 * @typedef {object} Reader
 * @property {HTMLElement} content
 * @property {HTMLInputElement[]} choices the radio buttons of the views
 * @property {() => string} view the name of the current view, as in addresses
 * @property {(choice: HTMLInputElement) => string} nameOf the name of a choice's view
 */

const VIEW_KEY = 'diglot-view';
const PREFIX = 'view-';

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

/** Says in which language the words stand that both halves share. */
function setLanguage() {
  const source = view() === 'source' ? content.querySelector('.source') : null;
  if (source) content.lang = source.getAttribute('lang') ?? '';
  else content.removeAttribute('lang');
  const own = /** @type {NodeListOf<HTMLElement>} */ (
    content.querySelectorAll(':scope > :is(.article-facts, .pickers, .notice), .alert-title, .condition')
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

for (const choice of choices) {
  choice.addEventListener('change', () => {
    setLanguage();
    withStorage((storage) => storage.setItem(VIEW_KEY, view()));
    review();
  });
}

/** Loads what reviewers need once they ask for it. */
function review() {
  const chosen = choices.find(({ checked }) => checked);
  if (chosen?.dataset.review) import('./review/mode.js').then(({ enterReview }) => enterReview(chosen));
}

/** @param {string | null | undefined} name */
const find = (name) => choices.find((candidate) => nameOf(candidate) === name);
// Other values of `view` name a version of the product.
const asked = new URLSearchParams(location.search).getAll('view').map(find).find(Boolean);
const choice = asked ?? find(withStorage((storage) => storage.getItem(VIEW_KEY)));
if (choice && !choice.checked) {
  choice.checked = true;
  setLanguage();
  reveal();
  review();
}
addEventListener('hashchange', reveal);

/* Nobody who copies can be asked to wait. */

document.addEventListener('copy', () => {
  if (view() !== 'side-by-side') return;
  // What is copied is read after this event, and nothing is painted before the next frame begins.
  content.classList.add('copying');
  requestAnimationFrame(() => content.classList.remove('copying'));
});

/* Keys, Alt and clicks, long presses and the controls of segments come with the first of them. */

const EARLY = ['keydown', 'click', 'pointerdown', 'pointerup', 'pointercancel', 'change'];
/** What a reader has done before anything could answer. @type {Event[]} */
const early = [];
/** @param {Event} event */
const keep = (event) => void early.push(event);
for (const type of EARLY) document.addEventListener(type, keep, { passive: true });

async function enter() {
  await firstSign();
  try {
    const { takePart } = await import('./reader/acts.js');
    for (const type of EARLY) document.removeEventListener(type, keep);
    takePart({ content, choices, view, nameOf }, early);
  } catch {
    // A failed download is tried again with the next sign.
    await enter();
  }
}
enter();
