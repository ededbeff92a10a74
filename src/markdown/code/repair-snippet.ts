import { toHalfWidth } from '../parsing/full-width.ts';

/** A keyword whose brackets, sign and hyphen machine translation has pushed apart or replaced. */
const KEYWORD = /^\[\s*!\s*(code|notebook)\s*(?:-\s*([^\s[]+)\s*)?(?=\[)/i;

/**
 * Writes a directive that quotes code as its author meant it, after machine translation has put spaces into its keyword
 * or replaced its brackets; undefined for a text that is no such directive.
 * `［！code - csharp［Main］（a.cs）］` // => `[!code-csharp[Main](a.cs)]`
 */
export function repairSnippet(line: string): string | undefined {
  const text = toHalfWidth(line);
  const keyword = KEYWORD.exec(text);
  if (!keyword) return undefined;
  const [{ length }, name = '', language] = keyword;
  return `[!${name}${language === undefined ? '' : `-${language}`}${text.slice(length)}`;
}
