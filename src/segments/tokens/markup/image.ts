import type { InlineToken } from '../inline-token.ts';
import { linkAt } from './link.ts';

/** Reads an image `![alternative text](destination)`, or one that refers to its destination. */
export function imageAt(text: string, at: number): InlineToken | undefined {
  if (text[at + 1] !== '[') return undefined;
  const link = linkAt(text, at + 1);
  return link && { ...link, kind: 'image', range: { start: at, end: link.range.end } };
}
