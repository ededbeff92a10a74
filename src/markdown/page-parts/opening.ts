import type Token from 'markdown-it/lib/token.mjs';
import { shortenText } from '../../model/text.ts';
import type { ParsedFile } from '../parsing/parse-file.ts';
import { plainText } from './plain-text.ts';

/** Search engines show no more. In characters. */
const LONGEST = 160;

/**
 * How a page's translation begins, to stand for a description that nobody has written: plain text of its first paragraph, which
 * may be in an included file, cut behind a word. Empty where no paragraph says anything.
 */
export function openingOf(tokens: readonly Token[]): string {
  const text = firstParagraph(tokens, 0) ?? firstParagraph(tokens, Infinity) ?? '';
  return shortenText(text, LONGEST);
}

/** The first paragraph that stands in at most so many lists, quotes and the like. */
function firstParagraph(tokens: readonly Token[], deepest: number): string | undefined {
  for (const [i, { type, level, meta }] of tokens.entries()) {
    const { included } = (meta ?? {}) as { included?: ParsedFile };
    const text = included
      ? firstParagraph(included.tokens, deepest)
      : type === 'paragraph_open' && level <= deepest
        ? plainText(tokens[i + 1]?.children ?? [])
            .replace(/\s+/g, ' ')
            .trim()
        : '';
    if (text) return text;
  }
  return undefined;
}
