/** Languages without spaces between words. */
const UNSPACED = ['zh', 'ja', 'th', 'km', 'lo', 'my'];

const NO_WORD = /[^\p{L}\p{M}\p{N}\p{Pc}]+/gu;

/** What a language's words cannot do without: Japanese marks of voice. */
const KEPT_MARK = /[\u3099\u309a]/;

/** Particles, which all Japanese sentences have, and no search is for. */
const PARTICLE = /^[\p{Script=Hiragana}ー]{1,2}$/u;

/** Where browsers cut loan words, which the index knows as a whole: `サブ|スク|リ|プ|ション`. */
const LOAN_WORD_BREAK = /(?<=[\p{Script=Katakana}ー])\0(?=[\p{Script=Katakana}ー])/gu;

/** `AADSTS50020`, `0x8004210B`, `5.7.750`, `SPO-123`, `ERROR_ACCESS_DENIED`, but not `365`. */
const CODE = /^(?=.*\d)(?=.*[^\d]).+$|_/;

/** Thai and Lao vowels that some write as two characters, which look the same: index and query have them as one. */
const SPLIT_AM = /\u0e4d\u0e32|\u0ecd\u0eb2/g;

/**
 * Writes Thai and Lao vowels as everybody types them, as texts have been made for the index.
 * @param {string} text
 */
export function joinVowels(text) {
  return text.replace(SPLIT_AM, (vowel) => (vowel[1] === '\u0e32' ? '\u0e33' : '\u0eb3'));
}

/**
 * @typedef {object} Query
 * @property {string} text what Pagefind is asked: words in lower case, without punctuation and diacritics
 * @property {string} written the same words with diacritics
 * @property {boolean} isExact whether they are to stand one behind the other, as they are
 */

/**
 * Cuts a query into words as Pagefind does with what it indexes, in the language of an index. Words that all sentences have
 * are left out if there are others: they would be most of what is fetched.
 * @param {string} query
 * @param {string} language
 * @param {(word: string) => boolean} [isCommon]
 * @returns {Query}
 */
export function parseQuery(query, language, isCommon = () => false) {
  const isExact = /^\s*["“„].+["”]\s*$/.test(query);
  const words = cut(joinVowels(query), language)
    .map((word) => word.replace(NO_WORD, '').toLocaleLowerCase(language))
    .filter((word) => word !== '');
  const telling = isExact ? words : words.filter((word) => !PARTICLE.test(word) && !isCommon(withoutDiacritics(word)));
  const written = telling.length > 0 ? telling : words;
  return { text: written.map(withoutDiacritics).join(' '), written: written.join(' '), isExact };
}

/**
 * The single word of a query that is a code, for which only the very same is right.
 * @param {string} query
 */
export function isCode(query) {
  return !/\s/.test(query.trim()) && CODE.test(query.trim());
}

/**
 * Whether a language is written without spaces between words.
 * @param {string} language
 */
export function isUnspaced(language) {
  return UNSPACED.includes(language.split('-')[0]);
}

/**
 * Whether a query may be in the source language: whether all its words are in that language's script.
 * @param {string} query
 */
export function maySearchSource(query) {
  return !/(?!\p{Script=Latin})\p{L}/u.test(query);
}

/**
 * Whether a language is written in Latin letters.
 * @param {string} language
 */
export function isLatin(language) {
  return new Intl.Locale(language).maximize().script === 'Latn';
}

/**
 * @param {string} query
 * @param {string} language
 */
function cut(query, language) {
  if (!isUnspaced(language)) return query.split(/\s+/);
  const words = new Intl.Segmenter(language, { granularity: 'word' }).segment(query);
  const pieces = Array.from(words, ({ segment }) => segment);
  return pieces.join('\0').replace(LOAN_WORD_BREAK, '').split('\0');
}

/** @param {string} word */
function withoutDiacritics(word) {
  const bare = word.normalize('NFD').replace(/(?![\u3099\u309a])\p{M}/gu, '');
  return KEPT_MARK.test(bare) ? bare.normalize('NFC') : bare;
}
