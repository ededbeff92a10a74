/** What a reader's first click into a table of contents fetches: the whole table, and how it becomes lists. */

import { addExpander } from './contents.js';

/** @typedef {[title: string, url: string | null, below?: Entry[]]} Entry */

/** @type {Promise<Entry[]> | undefined} */
let loading;

/** @param {string} url */
function entries(url) {
  loading ??= fetch(url).then((response) => {
    if (!response.ok) throw new Error(`no contents: ${response.status}`);
    return response.json();
  });
  // A failed download is tried again with the next click.
  loading.catch(() => (loading = undefined));
  return loading;
}

/**
 * Adds the list of what is below an entry.
 * @param {HTMLLIElement} item
 * @param {HTMLButtonElement} button
 * @param {string} url
 */
export async function addBelow(item, button, url) {
  button.setAttribute('aria-busy', 'true');
  try {
    const list = makeList(below(await entries(url), placeOf(item)), url);
    list.hidden = true;
    item.append(list);
    return list;
  } finally {
    button.removeAttribute('aria-busy');
  }
}

/**
 * Where an entry stands: its index among its neighbours, after those of the entries above it.
 * @param {Element} item
 * @returns {number[]}
 */
function placeOf(item) {
  const list = /** @type {Element} */ (item.parentElement);
  const above = list.parentElement?.closest('li');
  return [...(above ? placeOf(above) : []), [...list.children].indexOf(item)];
}

/**
 * @param {Entry[]} all
 * @param {number[]} place
 */
function below(all, place) {
  return place.reduce((level, index) => level[index]?.[2] ?? [], all);
}

/**
 * @param {Entry[]} level
 * @param {string} url
 */
function makeList(level, url) {
  const list = document.createElement('ul');
  for (const [title, address, below] of level) {
    const item = document.createElement('li');
    const label = document.createElement(address === null ? 'span' : 'a');
    label.textContent = title;
    if (label instanceof HTMLAnchorElement && address !== null) {
      label.href = address;
      if (label.href === location.origin + location.pathname) label.setAttribute('aria-current', 'page');
    }
    item.append(label);
    if (below) item.className = 'more';
    list.append(item);
    addExpander(item, url);
  }
  return list;
}
