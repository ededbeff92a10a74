import { isOnlyAlike, matchesSource } from './fuse.js';
import { joinVowels } from './query.js';

/** How many results are looked at: about as many as are shown first, whose titles are fetched in any case. */
const DEPTH = 6;
/** How many are looked at of those that have only words like the query's: a stem may be too short to be known again. */
const DEPTH_ALIKE = 2;
/** How many of the best are asked for their titles before the source is. */
const DEPTH_TITLED = 3;

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
 * Whether one of the best pages is called what was searched for. Where one may be, all pages that are then shown are fetched at once;
 * where none can, nothing is.
 * @param {import('./fuse.js').Result[]} results best first
 * @param {string} query
 * @param {import('./bundle.js').Bundle} own
 */
export async function hasTitle(results, query, own) {
  const best = results.slice(0, DEPTH_TITLED);
  if (!best.some((result) => mayBeCalled(result, query, own))) return false;
  const fetching = results.slice(0, DEPTH).map(({ id }) => own.fragment(id));
  // Whether they fail is asked where they are shown.
  for (const page of fetching) page.catch(() => undefined);
  const pages = await Promise.all(fetching.slice(0, DEPTH_TITLED));
  return pages.some((page) => bare(page?.meta.title ?? '') === bare(query));
}

/**
 * Whether a page begins with all words that were searched for, as one that is called so does. Titles may have signs between words.
 * @param {import('./fuse.js').Result} result
 * @param {string} query
 * @param {import('./bundle.js').Bundle} own
 */
function mayBeCalled({ own: hit }, query, own) {
  const end = 2 * query.trim().split(/\s+/).length;
  const early = new Set(hit?.places.map(({ location }) => location).filter((location) => location < end));
  return early.size >= own.countWords(query);
}

/** A text without what nobody types: `Sign in, please // => signinplease`. @param {string} text */
function bare(text) {
  return joinVowels(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
