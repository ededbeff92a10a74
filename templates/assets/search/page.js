import { make } from '../elements.js';
import { makeControls } from './controls.js';
import { rememberSearch } from './recent.js';
import { excerptText, resultText, statusText } from './result-markup.js';
import { pauseAfter, Session } from './session.js';

/** How many pages are shown at once. */
const STEP = 10;

const root = /** @type {HTMLElement} */ (document.querySelector('.search-area'));
const session = new Session();

// What every search needs is fetched beside the page's words.
session.warm();
const { words: fetchWords } = await import('../words.js');
const words = await fetchWords();

const form = /** @type {HTMLFormElement} */ (root.querySelector('form'));
const input = /** @type {HTMLInputElement} */ (form.querySelector('input'));
const status = make('p', { class: 'search-status', role: 'status' });
const list = make('ol', { class: 'search-list', 'aria-label': words.searchResults });
const more = make('button', { type: 'button', class: 'search-more', hidden: true }, words.searchMore);

/** @type {import('./facets.js').Choices} */
let choices = {};
/** @type {import('./session.js').Answer | undefined} */
let answer;
let shown = 0;

const controls = makeControls(
  /** @type {HTMLDetailsElement} */ (root.querySelector('.search-filters')),
  words,
  () => answer,
  (wanted) => {
    choices = wanted;
    remember('push');
    search(0);
  },
);
root.append(status, list, more);

/**
 * Puts the reader into the box.
 * @param {() => string} typed what was typed before it was there
 */
export function openSearch(typed) {
  input.focus();
  input.select();
  if (typed() === '') return;
  input.setRangeText(typed(), 0, input.value.length, 'end');
  input.dispatchEvent(new Event('input'));
}

/**
 * Reads query and choices from the page's address.
 * @param {string} [typed] a query that a reader typed before this script was there, which counts more
 */
function read(typed = '') {
  const { q = '', ...wanted } = Object.fromEntries(new URLSearchParams(location.search));
  input.value = typed || q;
  choices = wanted;
  if (typed) remember('replace');
  controls.set(wanted);
  search(0);
}

/** Writes query and choices into the page's address. @param {'push' | 'replace'} way */
function remember(way) {
  const wanted = Object.entries({ q: input.value.trim(), ...choices }).filter(([, value]) => value);
  const address = `${location.pathname}?${new URLSearchParams(Object.fromEntries(wanted))}`;
  if (address === location.pathname + location.search) return;
  if (way === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

/** @param {number} [pause] */
async function search(pause) {
  const query = input.value.trim();
  if (query === '') {
    session.stop();
    answer = undefined;
    show([], '');
    return;
  }
  if (!answer) status.textContent = words.searchBusy;
  try {
    const found = await session.ask(query, choices, pause === undefined ? {} : { pause });
    if (!found) return;
    const described = await found.describe(0, STEP);
    if (input.value.trim() !== query) return;
    answer = found;
    shown = STEP;
    show(described, ...statusText(found, words));
    controls.refresh();
  } catch {
    if (input.value.trim() === query) show([], words.searchFailed);
  }
}

/**
 * @param {import('./describe.js').Description[]} described
 * @param {...(Node | string)} text
 */
function show(described, ...text) {
  status.replaceChildren(...text);
  list.replaceChildren(...described.map(item));
  more.hidden = !answer || answer.count <= shown;
  document.title = document.title.replace(
    /^(?:.* · )?(?=[^·]*· [^·]*$)/,
    input.value.trim() ? `${input.value.trim()} · ` : '',
  );
}

async function showMore() {
  const before = answer;
  const described = await before?.describe(shown, shown + STEP);
  if (!described || before !== answer) return;
  const items = described.map(item);
  list.append(...items);
  shown += STEP;
  more.hidden = (answer?.count ?? 0) <= shown;
  items[0]?.querySelector('a')?.focus();
}

/** @param {import('./describe.js').Description} description */
function item(description) {
  const { url, parts, excerptLanguage, excerpt } = description;
  const heading = make('a', { href: url }, ...resultText(description, words, { hasExcerpt: false }));
  const items = parts.map((part) =>
    make(
      'li',
      {},
      make('a', { href: part.url, lang: excerptLanguage, dir: 'auto' }, part.title),
      ...excerptText(part.excerpt, excerptLanguage),
    ),
  );
  const below = items.length > 0 ? [make('ul', {}, ...items)] : [];
  return make('li', {}, heading, ...excerptText(excerpt, excerptLanguage), ...below);
}

input.addEventListener('input', (event) => {
  remember('replace');
  search(pauseAfter(event));
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  rememberSearch(input.value);
  search(0);
});
list.addEventListener('click', () => rememberSearch(input.value));
more.addEventListener('click', () => showMore().catch(() => (status.textContent = words.searchFailed)));
addEventListener('popstate', () => read());
read(input.value);
if (input.value === '') input.focus();
