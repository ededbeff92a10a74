import type { InlineCode, InlineContent } from '../../model/inline-content.ts';

/** Words with the marks within them, or one character that is neither a word nor white space. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’_-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu;
/** Scripts that put no spaces between words: each character is a token. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Cuts content into what is compared: words, other characters, and codes by their kind, whatever they say. White space is none.
 * `Click **OK**.` is `Click`, bold's begin, `OK`, bold's end, `.`
 */
export function tokensOf(content: InlineContent): string[] {
  return content.flatMap((part) => (typeof part === 'string' ? wordsOf(part) : [codeToken(part)]));
}

/** Tells whether content holds words to translate. */
export function hasWords(content: InlineContent): boolean {
  return content.some((part) => typeof part === 'string' && /\p{L}/u.test(part));
}

function wordsOf(text: string): string[] {
  const words: string[] = text.match(TOKEN) ?? [];
  return UNSPACED.test(text) ? words.flatMap((word) => (UNSPACED.test(word) ? Array.from(word) : [word])) : words;
}

function codeToken({ part, type }: InlineCode): string {
  return `\0${part} ${type}`;
}
