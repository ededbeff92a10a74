/** How much the weaker of two languages adds: a page that is found in both is a little better than either says. */
const SECOND = 0.3;

/** How much better the original must match for a result to be shown as the original's. */
const CLEARLY = 1.5;

/**
 * A page that was found, with what each language has to say of it.
 * @typedef {object} Result
 * @property {string} id
 * @property {number} score
 * @property {import('./bundle.js').Hit} [own]
 * @property {import('./bundle.js').Hit} [source]
 * @property {boolean} isTranslated whether the locale has the page
 */

/**
 * Merges what was found in a locale's own language and in the source's, page by page, best first. Both are scored by the
 * same measure over the same articles, so that the better score tells in which language the query was. Where a language lacks
 * a word, its stemmer finds what begins alike, `post` for the German `Postfach`: such pages come behind those with the words.
 * @param {import('./bundle.js').Hit[]} own
 * @param {import('./bundle.js').Hit[]} source
 * @param {{ has(id: string): boolean }} pages of the locale
 * @returns {Result[]}
 */
export function fuse(own, source, pages) {
  /** @type {Map<string, Result>} */
  const results = new Map();
  for (const hit of own) results.set(hit.id, { id: hit.id, score: hit.score, own: hit, isTranslated: true });
  for (const hit of source) {
    const known = results.get(hit.id);
    if (known?.own && known.own.isCertain !== hit.isCertain) {
      if (hit.isCertain) results.set(hit.id, { id: hit.id, score: hit.score, source: hit, isTranslated: true });
      continue;
    }
    const score = known ? Math.max(known.score, hit.score) + SECOND * Math.min(known.score, hit.score) : hit.score;
    results.set(hit.id, { isTranslated: pages.has(hit.id), ...known, id: hit.id, score, source: hit });
  }
  const isBehind = [isOnlySimilar, isOnlyAlike];
  return [...results.values()].sort((a, b) => {
    const order = isBehind.map((is) => Number(is(a)) - Number(is(b))).find((difference) => difference !== 0);
    return order ?? b.score - a.score;
  });
}

/**
 * Whether a page has only words that are like those of the query.
 * @param {Pick<Result, 'own' | 'source'>} result
 */
export function isOnlyAlike({ own, source }) {
  return (own ?? source)?.isCertain === false;
}

/**
 * Whether a page has only what is like the code that was searched for; never where that was no code.
 * @param {Pick<Result, 'own' | 'source'>} result
 */
export function isOnlySimilar({ own, source }) {
  return (own ?? source)?.isSimilar === true && (source ?? own)?.isSimilar === true;
}

/**
 * Whether the original is why a page was found, rather than the translation.
 * @param {Pick<Result, 'own' | 'source'>} result
 */
export function matchesSource({ own, source }) {
  return source !== undefined && (!own || source.score > CLEARLY * own.score);
}
