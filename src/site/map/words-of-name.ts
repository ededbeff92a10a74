/** Names that read as words of the source language: `get-started`, not `1b2f`, `_x` or `概要`. */
const WORDS = /^[a-z]{2,}(?:[-_ ][a-z0-9]+)*$/i;

/**
 * Reads a folder's name or an id, which publishers take from the source language, as words of it:
 * `get-started // => 'Get started'`. Undefined if it does not look like words.
 */
export function wordsOfName(name: string): string | undefined {
  if (!WORDS.test(name)) return undefined;
  const words = name.replaceAll(/[-_]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
