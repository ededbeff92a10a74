/**
 * The search box: a combobox over the shards of Pagefind's index, which are fetched and merged when the box is first used.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */

const MOST_PAGES = 8;
const MOST_PARTS = 3;

/** How long no key must be pressed before a search, in milliseconds. */
const PAUSE = 200;

/** Scripts without spaces that Pagefind does not cut into words by itself, as it does Chinese, Japanese and Thai. */
const UNSPACED = ['km', 'lo', 'my'];

/**
 * @typedef {{ title: string, url: string, excerpt: string }} Part
 * @typedef {{ url: string, excerpt: string, meta: { title?: string }, sub_results?: Part[] }} Page
 * @typedef {{ results: { data(): Promise<Page> }[] }} Found
 * @typedef {{ search(query: string): Promise<Found>, filters(): Promise<object>, mergeIndex(url: string, options: object): Promise<void> }} Pagefind
 * @typedef {{ createInstance(options: object): Pagefind }} PagefindBundle
 */

const form = /** @type {HTMLFormElement} */ (document.querySelector('form.search'));
const input = /** @type {HTMLInputElement} */ (form.querySelector('input'));
const panel = /** @type {HTMLElement} */ (form.querySelector('.search-panel'));
const status = /** @type {HTMLElement} */ (form.querySelector('.search-status'));
const list = /** @type {HTMLElement} */ (form.querySelector('[role="listbox"]'));
const language = document.documentElement.lang;

/** @type {Promise<Pagefind> | undefined} */
let loading;

function pagefind() {
  loading ??= mergeShards(form.dataset.searchUrl ?? '');
  // A failed download is tried again with the next key.
  loading.catch(() => (loading = undefined));
  return loading;
}

/**
 * @param {string} url
 * @returns {Promise<Pagefind>}
 */
async function mergeShards(url) {
  const [bundle, count] = await Promise.all([
    /** @type {Promise<PagefindBundle>} */ (import(`${url}pagefind.js`)),
    countShards(`${url}indexes.json`),
  ]);
  const options = { excerptLength: 24, baseUrl: '/' };
  // Pagefind's worker would be as large as its script, for searches that take milliseconds.
  const index = bundle.createInstance({ ...options, basePath: url, noWorker: true });
  // Says whether the first shard could be loaded, which merging would wait for without an end.
  await index.filters();
  const others = Array.from({ length: count - 1 }, (_, i) => index.mergeIndex(`${url}${i + 1}/`, options));
  await Promise.all(others);
  return index;
}

/** @param {string} url */
async function countShards(url) {
  const response = await fetch(url, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return /** @type {{ shards: number }} */ (await response.json()).shards;
}

/** @param {string} query */
function spaced(query) {
  if (!UNSPACED.includes(language.split('-')[0] ?? '') || !('Segmenter' in Intl)) return query;
  const words = new Intl.Segmenter(language, { granularity: 'word' }).segment(query);
  return Array.from(words, ({ segment }) => segment).join(' ');
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let pause;

function searchSoon() {
  clearTimeout(pause);
  if (input.value.trim() === '') close();
  else pause = setTimeout(search, PAUSE);
}

async function search() {
  const query = input.value.trim();
  try {
    const found = await (await pagefind()).search(spaced(query));
    if (input.value.trim() !== query) return;
    const pages = await Promise.all(found.results.slice(0, MOST_PAGES).map((result) => result.data()));
    if (input.value.trim() !== query) return;
    list.replaceChildren(...pages.flatMap(pageOptions));
    const count = found.results.length;
    say(count === 0 ? 'nothing' : 'count', { query, count: count.toLocaleString(language) });
  } catch {
    list.replaceChildren();
    say('failed', {});
  }
}

/**
 * @param {'count' | 'nothing' | 'failed'} message
 * @param {Record<string, string>} values
 */
function say(message, values) {
  const text = form.dataset[message] ?? '';
  status.textContent = text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
  select(null);
  panel.hidden = false;
  input.setAttribute('aria-expanded', String(list.childElementCount > 0));
}

function close() {
  panel.hidden = true;
  select(null);
  input.setAttribute('aria-expanded', 'false');
}

/** @param {Page} page */
function pageOptions({ url, excerpt, meta, sub_results = [] }) {
  // What stands above the second heading is listed as a part of its own, though it says no more than the page does.
  const parts = sub_results.filter((part) => part.url !== url && part.title !== meta.title).slice(0, MOST_PARTS);
  return [
    option({ title: meta.title ?? url, url, excerpt: parts.length > 0 ? '' : excerpt }, 'whole'),
    ...parts.map((part) => option(part, 'part')),
  ];
}

/**
 * @param {Part} part
 * @param {string} className
 */
function option({ title, url, excerpt }, className) {
  const link = document.createElement('a');
  link.href = url;
  link.className = className;
  link.role = 'option';
  link.tabIndex = -1;
  link.id = `search-result-${++optionCount}`;
  const heading = document.createElement('strong');
  heading.textContent = title;
  heading.dir = 'auto';
  link.append(heading);
  if (excerpt) {
    const text = document.createElement('small');
    text.dir = 'auto';
    text.append(...marked(excerpt));
    link.append(text);
  }
  return link;
}

let optionCount = 0;

/**
 * Text nodes and marks of an excerpt: `a <mark>word</mark> &lt;b&gt;`.
 * @param {string} excerpt
 */
function marked(excerpt) {
  return excerpt.split(/<\/?mark>/).map((piece, i) => {
    const text = piece.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    if (i % 2 === 0) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

/** @returns {HTMLAnchorElement | null} */
function selected() {
  return list.querySelector('[aria-selected="true"]');
}

/** @param {HTMLAnchorElement | null} link */
function select(link) {
  selected()?.removeAttribute('aria-selected');
  link?.setAttribute('aria-selected', 'true');
  link?.scrollIntoView({ block: 'nearest' });
  if (link) input.setAttribute('aria-activedescendant', link.id);
  else input.removeAttribute('aria-activedescendant');
}

/** @param {number} step */
function moveSelection(step) {
  const options = /** @type {NodeListOf<HTMLAnchorElement>} */ (list.querySelectorAll('a'));
  // The place before the first option is the box itself.
  const places = [null, ...options];
  select(places.at((places.indexOf(selected()) + step) % places.length) ?? null);
}

input.addEventListener('focus', () => {
  pagefind().catch(() => {});
  if (input.value.trim() !== '' && status.textContent !== '') panel.hidden = false;
});
input.addEventListener('input', searchSoon);
input.addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  if (event.key === 'ArrowDown') moveSelection(1);
  else if (event.key === 'ArrowUp') moveSelection(-1);
  else if (event.key === 'Escape' && !panel.hidden) close();
  else return;
  event.preventDefault();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  (selected() ?? list.querySelector('a'))?.click();
});
// A click on a result would otherwise take the focus, and the list would close under it.
panel.addEventListener('mousedown', (event) => event.preventDefault());
form.addEventListener('focusout', ({ relatedTarget }) => {
  if (!(relatedTarget instanceof Node) || !form.contains(relatedTarget)) close();
});
document.addEventListener('keydown', (event) => {
  const isTyping =
    event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]');
  const isShortcut = event.key === 'k' && (event.ctrlKey || event.metaKey);
  if (!isShortcut && (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey)) return;
  event.preventDefault();
  input.focus();
  input.select();
});

form.hidden = false;
