import type { InlineToken } from '../inline-token.ts';
import { closingBracket } from './brackets.ts';
import { inlineDestinationAt, referenceAt } from './link-destination.ts';
import { linkTarget } from './link-target.ts';

/**
 * Reads an inline link `[text](destination)` or a full reference link `[text][label]`. A shortcut `[label]` is none: what
 * it leads to is defined elsewhere in the article, and most brackets in prose are just that.
 */
export function linkAt(text: string, at: number): InlineToken | undefined {
  const close = closingBracket(text, at);
  if (close === -1) return undefined;
  const textRange = { start: at + 1, end: close };
  const inline = inlineDestinationAt(text, close + 1);
  if (inline)
    return { kind: 'link', range: { start: at, end: inline.end }, value: linkTarget(inline.destination), textRange };
  const reference = referenceAt(text, close + 1);
  return (
    reference && { kind: 'link', range: { start: at, end: reference.end }, value: reference.destination, textRange }
  );
}
