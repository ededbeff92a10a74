import type { InlineToken } from '../inline-token.ts';
import { closingBracket } from './brackets.ts';
import { inlineDestinationAt, referenceAt } from './link-destination.ts';
import { linkTarget } from './link-target.ts';

const LINK_WITHIN = /(?:^|[^!\\])\[[^[\]]+\]\([^\s()]+\)/;

/**
 * Reads an inline link `[text](destination)` or a full reference link `[text][label]`. A shortcut `[label]` is none: what
 * it leads to is defined elsewhere in the article, and most brackets in prose are just that.
 */
export function linkAt(text: string, at: number): InlineToken | undefined {
  const close = closingBracket(text, at);
  if (close === -1) return undefined;
  // Links hold no links: the inner one is the link, as Markdown sees it.
  if (LINK_WITHIN.test(text.slice(at + 1, close))) return undefined;
  const textRange = { start: at + 1, end: close };
  const inline = inlineDestinationAt(text, close + 1);
  if (inline)
    return { kind: 'link', range: { start: at, end: inline.end }, value: linkTarget(inline.destination), textRange };
  // An element of an array, as in M[4][2], is no reference.
  const isIndex = /\w/.test(text[at - 1] ?? '') && /^\d+\]\[\d+\]/.test(text.slice(at + 1, close + 8));
  const reference = isIndex ? undefined : referenceAt(text, close + 1);
  return (
    reference && { kind: 'link', range: { start: at, end: reference.end }, value: reference.destination, textRange }
  );
}
