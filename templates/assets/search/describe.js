import { makeExcerpt, wordsOf } from './excerpt.js';
import { matchesSource } from './fuse.js';

const MOST_PARTS = 3;

/**
 * What is shown of a result.
 * @typedef {object} Description
 * @property {string} url
 * @property {string} title
 * @property {string} language of the title
 * @property {boolean} isTranslated
 * @property {boolean} matchesSource whether the original is why the page was found
 * @property {string} [sourceTitle] the original's title, if that is why
 * @property {import('./excerpt.js').Piece[]} excerpt of what stands above the sections, or of the whole page where none is shown
 * @property {string} excerptLanguage
 * @property {Part[]} parts
 *
 * @typedef {{ url: string, title: string, excerpt: import('./excerpt.js').Piece[] }} Part
 * @typedef {import('./shard.js').Fragment} Fragment
 */

/**
 * Fetches what is to be shown of a result.
 * @param {import('./fuse.js').Result} result
 * @param {import('./bundle.js').Bundle} ownBundle
 * @returns {Promise<Description>}
 */
export async function describe(result, ownBundle) {
  const { id, own, source } = result;
  const isSource = matchesSource(result);
  const [ownPage, sourcePage] = await Promise.all([
    ownBundle.fragment(id),
    isSource ? source?.shard.fragment(id) : undefined,
  ]);
  // Two pages of the same id are the same page but for very rare cases.
  const page = ownPage && sourcePage && placeOf(ownPage) !== placeOf(sourcePage) ? undefined : ownPage;
  const shown = page ?? sourcePage;
  const found = isSource ? sourcePage : page;
  const hit = isSource ? source : own;
  if (!shown || !found || !hit) throw new Error(`no page ${id}`);
  // Who reads a locale stays in it where a page stands there for the one that it lacks.
  const url = page || ownBundle.homeOfAll === undefined ? shown.url : ownBundle.homeOfAll + placeOf(shown);
  const parts = cutSections(found, hit.places)
    .filter(({ anchor }) => shown === found || shown.anchors.some(({ id: other }) => other === anchor.id))
    .slice(0, MOST_PARTS)
    .map(({ anchor, from, to, places }) => ({
      url: `${url}#${encodeURIComponent(anchor.id)}`,
      title: anchor.text ?? '',
      excerpt: makeExcerpt(found.content, places, from + lengthOf(anchor.text ?? '', found.content, from), to),
    }));
  return {
    url,
    title: shown.meta.title ?? shown.url,
    language: page ? ownBundle.language : hit.bundle.language,
    isTranslated: page !== undefined,
    matchesSource: isSource && page !== undefined,
    ...(isSource && page ? { sourceTitle: found.meta.title ?? '' } : {}),
    excerpt: excerptOf(found, hit.places, parts.length > 0),
    excerptLanguage: hit.bundle.language,
    parts,
  };
}

/**
 * What is shown of a page itself. Below it stand sections with excerpts of their own, which say nothing twice: the page's is of what
 * stands above all sections, if something was found there.
 * @param {Fragment} page
 * @param {readonly import('./excerpt.js').Place[]} places
 * @param {boolean} hasParts whether sections are shown
 */
function excerptOf(page, places, hasParts) {
  const from = lengthOf(page.meta.title ?? '', page.content);
  if (!hasParts) return makeExcerpt(page.content, places, from);
  const to = headingsOf(page)[0].location;
  const above = places.filter(({ location }) => location >= from && location < to);
  return above.length > 0 ? makeExcerpt(page.content, above, from, to) : [];
}

/** `/id-id/seed/ => seed/`, whatever stands before the locale. @param {Fragment} page */
function placeOf({ url }) {
  return url.replace(/^.*?\/[a-z]{2,3}(?:-[a-z\d]+)+\//i, '');
}

/**
 * How many words of a text a heading takes, which is shown above the excerpt, with the full stop behind it; none if it does not stand there.
 * @param {string} heading
 * @param {string} content
 * @param {number} [from] the word at which it begins
 */
function lengthOf(heading, content, from = 0) {
  const sought = heading.replace(/\s/g, '');
  const words = wordsOf(content);
  let written = '';
  for (let i = from; i < words.length && written.length < sought.length; i++) {
    written += words[i].replace(/\s/g, '');
    if (written === sought || written === `${sought}.`) return i + 1 - from;
  }
  return 0;
}

/**
 * The sections of a page in which something was found, best first; what stands above the second heading is the page's own.
 * @param {Fragment} page
 * @param {readonly import('./excerpt.js').Place[]} places
 */
function cutSections(page, places) {
  const headings = headingsOf(page);
  return headings
    .map((anchor, i) => {
      const from = anchor.location;
      const to = headings[i + 1]?.location ?? Infinity;
      const inside = places.filter(({ location }) => location >= from && location < to);
      return { anchor, from, to, places: inside, score: inside.reduce((sum, { score }) => sum + score, 0) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

/**
 * The headings below a page's title, as they stand.
 * @param {Fragment} page
 */
function headingsOf({ anchors, meta }) {
  return anchors
    .filter(({ element, text, location }) => /^h[2-6]$/.test(element) && text && text !== meta.title && location > 0)
    .sort((a, b) => a.location - b.location);
}
