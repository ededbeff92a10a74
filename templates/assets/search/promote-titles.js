import { isOnlyAlike, matchesSource } from './fuse.js';
import { joinVowels } from './query.js';

/** How many results are looked at: about as many as are shown first, whose titles are fetched in any case. */
const DEPTH = 6;
/** How many are looked at of those that have only words like the query's: a stem may be too short to be known again. */
const DEPTH_ALIKE = 2;

/**
 * Puts pages first whose title, or whose original's title, is what was searched for.
 * @param {import('./fuse.js').Result[]} results best first
 * @param {string} query
 * @param {import('./bundle.js').Bundle} own
 * @returns {Promise<import('./fuse.js').Result[]>}
 */
export async function promoteTitles(results, query, own) {
  const wanted = bare(query);
  const alike = results.slice(DEPTH).filter(isOnlyAlike).slice(0, DEPTH_ALIKE);
  const first = [...results.slice(0, DEPTH), ...alike];
  const isTitle = await Promise.all(
    first.map(async (result) => {
      const pages = [
        result.isTranslated ? own.fragment(result.id) : undefined,
        matchesSource(result) ? result.source?.shard.fragment(result.id) : undefined,
      ];
      return (await Promise.all(pages)).some((page) => bare(page?.meta.title ?? '') === wanted);
    }),
  );
  const named = new Set(first.filter((_, i) => isTitle[i]));
  return [...named, ...results.filter((result) => !named.has(result))];
}

/**
 * Whether one of the best pages is called what was searched for.
 * @param {import('./fuse.js').Result[]} results best first
 * @param {string} query
 * @param {import('./bundle.js').Bundle} own
 */
export async function hasTitle(results, query, own) {
  const pages = await Promise.all(results.slice(0, 3).map(({ id }) => own.fragment(id)));
  return pages.some((page) => bare(page?.meta.title ?? '') === bare(query));
}

/** A text without what nobody types: `Sign in, please // => signinplease`. @param {string} text */
function bare(text) {
  return joinVowels(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
