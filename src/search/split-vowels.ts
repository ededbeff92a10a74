const SPLIT_AM = /\u0e4d\u0e32|\u0ecd\u0eb2/g;

/**
 * Writes the vowel AM of Thai and Lao as one character, as keyboards do. Machine translation often writes it as two, the ring
 * above and the vowel AA, which look the same, which Unicode's canonical forms keep apart, and amid which words are cut.
 */
export function joinVowels(text: string): string {
  return text.replace(SPLIT_AM, (vowel) => (vowel[1] === '\u0e32' ? '\u0e33' : '\u0eb3'));
}
