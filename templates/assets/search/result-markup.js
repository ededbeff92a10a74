import { make } from '../elements.js';
import { fill } from './fill.js';
import { languageName } from './place.js';

const { lang } = document.documentElement;

/**
 * Says how much was found, or that nothing was, and what is only like it.
 * @param {import('./session.js').Answer} answer
 * @param {Record<string, string>} words
 */
export function statusText({ query, count: found, isSimilar }, words) {
  const count = found.toLocaleString(lang);
  const nothing = fill(words.searchNothing, { query });
  if (found === 0) return [nothing];
  if (!isSimilar) return [fill(words.searchCount, { count })];
  return [
    make('strong', { class: 'search-missed' }, nothing),
    ' ',
    make('span', {}, fill(words.searchSimilar, { count })),
  ];
}

/**
 * Writes what is inside a result: titles, why it was found, an excerpt.
 * @param {import('./describe.js').Description} description
 * @param {Record<string, string>} words
 * @param {{ hasExcerpt?: boolean }} [options]
 */
export function resultText(description, words, { hasExcerpt = true } = {}) {
  const { title, language, isTranslated, matchesSource, sourceTitle, excerpt, excerptLanguage } = description;
  const parts = [make('span', { class: 'search-title', ...foreign(language) }, title)];
  if (sourceTitle) parts.push(make('span', { class: 'search-source-title', ...foreign(excerptLanguage) }, sourceTitle));
  if (matchesSource) {
    const reason = fill(words.searchMatchesSource, { language: languageName(excerptLanguage) });
    parts.push(make('span', { class: 'search-reason' }, reason));
  }
  if (!isTranslated) parts.push(make('span', { class: 'search-reason' }, words.searchNotTranslated));
  if (hasExcerpt) parts.push(...excerptText(excerpt, excerptLanguage));
  return parts;
}

/**
 * Writes an excerpt with marks; nothing for one without words.
 * @param {import('./excerpt.js').Piece[]} excerpt
 * @param {string} language
 */
export function excerptText(excerpt, language) {
  if (excerpt.length === 0) return [];
  const pieces = excerpt.map(({ text, isMarked }) => (isMarked ? make('mark', {}, text) : text));
  return [make('span', { class: 'search-excerpt', ...foreign(language) }, ...pieces)];
}

/** What says that a text is not in the page's language. @param {string} language */
function foreign(language) {
  return language === lang ? {} : { lang: language, dir: 'auto' };
}
