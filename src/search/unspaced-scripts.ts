/** Languages without spaces between words, in scripts that Pagefind does not cut, as it does Chinese, Japanese and Thai. */
const UNSPACED = ['km', 'lo', 'my'];

const TAG_OR_WORDS = /<[^>]*>|[\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]+/gu;

/** Stands before a word to which no space belongs; Pagefind leaves it out of words and keeps it in excerpts. */
const JOINER = '\u2060';

/** Whether words of a language must be cut for search; `language` is a BCP 47 tag. */
export function isUnspaced(language: string): boolean {
  return UNSPACED.includes(language.split('-')[0] ?? '');
}

/**
 * Puts a space and a sign to join them again (U+2060) between the words of HTML, tags apart. Browsers cut queries with the
 * same `Intl.Segmenter`, and leave out both when they show an excerpt.
 */
export function spaceWords(html: string, language: string): string {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return html.replace(TAG_OR_WORDS, (text) =>
    text.startsWith('<') ? text : Array.from(segmenter.segment(text), ({ segment }) => segment).join(` ${JOINER}`),
  );
}
