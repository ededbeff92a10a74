import type Token from 'markdown-it/lib/token.mjs';
import type { Boundary } from './fragments.ts';

/** What could mean something to inline Markdown or to a construct, in half or full width. */
const INLINE_SYNTAX = /[\\`*_[\]<&!~\n@$［【：]|:\S|www\./;

/** Whether inline content needs escaping only, as no rule would find anything in it. */
export function isPlain(content: string): boolean {
  return !INLINE_SYNTAX.test(content);
}

/** Makes the tokens that inline parsing would make of plain content: its text, cut at the boundaries in it. */
export function plainTokens(content: string, boundaries: readonly Boundary[], TokenClass: typeof Token): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  const pushText = (end: number): void => {
    if (end <= position) return;
    const token = new TokenClass('text', '', 0);
    token.content = content.slice(position, end);
    tokens.push(token);
    position = end;
  };
  for (const { offset, type, segment } of boundaries) {
    pushText(offset);
    const token = new TokenClass(type, '', 0);
    token.meta = segment;
    tokens.push(token);
  }
  pushText(content.length);
  return tokens;
}
