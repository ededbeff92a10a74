/** Where this page's search bundles are, and what the languages of both are called. */

const { lang } = document.documentElement;
const opener = /** @type {HTMLAnchorElement} */ (document.querySelector('.search-open'));
const [sourcePath, sourceLanguage = ''] = opener.dataset.source?.split(' ') ?? [];

/** URL of the locale's search page: `/id-id/search/`. */
export const searchPage = new URL(opener.href).pathname;

/** URL of the locale's home: `/id-id/`. */
export const home = searchPage.replace(/search\/$/, '');

/** @type {import('./site-search.js').Place} */
export const place = {
  url: `${home}pagefind/`,
  language: lang,
  ...(sourcePath ? { sourceUrl: sourcePath, sourceLanguage } : {}),
};

/**
 * What a language is called in the page's: `English`, without a region.
 * @param {string} language
 */
export function languageName(language) {
  const primary = language.split('-')[0];
  return new Intl.DisplayNames(lang, { type: 'language' }).of(primary) ?? language;
}
