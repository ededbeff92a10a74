/** What the site keeps of a locale for reviewers, loaded when it is asked for. */

/**
 * @typedef {object} LocaleIndex
 * @property {{ lang: string, dir: string }} target
 * @property {{ lang: string, dir: string }} source
 * @property {[dataName: string, url: string, title: string, firstPair: number, type: string][]} articles
 * @property {string[]} stateNames from worst to best
 * @property {string} states a digit for each pair: the place of its state among the names
 * @property {[name: string, firstPair: number][]} parts
 */

/** URL of the locale's folder. */
export const reviewUrl = /** @type {HTMLElement} */ (document.querySelector('[data-review]')).dataset.review ?? '';

/**
 * @template Content
 * @param {string} name
 * @returns {Promise<Content>}
 */
export async function load(name) {
  const response = await fetch(reviewUrl + name.split('/').map(encodeURIComponent).join('/'));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
}

/**
 * The article in which a pair stands, by its number.
 * @param {LocaleIndex} index
 * @param {number} pair
 */
export function articleAt({ articles }, pair) {
  let [low, high] = [0, articles.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((articles[middle]?.[3] ?? 0) <= pair) low = middle;
    else high = middle - 1;
  }
  return /** @type {LocaleIndex['articles'][number]} */ (articles[low]);
}
