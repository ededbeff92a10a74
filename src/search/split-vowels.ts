const SPLIT_AM = /\u0e4d\u0e32|\u0ecd\u0eb2/;

/** A tag, or a vowel AM of Thai or Lao in two characters: the ring above and the vowel AA. */
const TAG_OR_SPLIT_AM = /<[^>]*>|\u0e4d\u0e32|\u0ecd\u0eb2/g;

const JOINED: Readonly<Record<string, string>> = { '\u0e4d\u0e32': '\u0e33', '\u0ecd\u0eb2': '\u0eb3' };

/**
 * Writes the vowel AM of Thai and Lao as one character in the text of HTML, tags apart, as keyboards do. Machine translation
 * often writes it as two, which look the same, which Unicode's canonical forms keep apart, and amid which words are cut.
 */
export function joinVowels(html: string): string {
  // Hardly any page has one, and most languages none.
  return !SPLIT_AM.test(html) ? html : html.replace(TAG_OR_SPLIT_AM, (found) => JOINED[found] ?? found);
}
