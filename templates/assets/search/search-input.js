import { loadStyleSheet, make } from '../elements.js';
import { fill } from './fill.js';
import { languageName, place } from './place.js';

const { lang } = document.documentElement;

/** Loads the style sheet of search. */
export function loadStyles() {
  return loadStyleSheet(new URL('../search.css', import.meta.url));
}

/**
 * Makes the box into which a query is typed; it says in which languages it searches where these are two.
 * @param {Record<string, string>} words
 * @param {Record<string, string | undefined>} attributes
 */
export function makeSearchInput(words, attributes) {
  const languages = place.sourceLanguage && {
    placeholder: fill(words.searchHint, { language: languageName(lang), source: languageName(place.sourceLanguage) }),
  };
  const input = make('input', {
    type: 'search',
    'aria-label': words.search,
    ...attributes,
    ...languages,
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    enterkeyhint: 'search',
    dir: 'auto',
  });
  return /** @type {HTMLInputElement} */ (input);
}
