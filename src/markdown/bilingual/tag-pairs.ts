import type Token from 'markdown-it/lib/token.mjs';
import { isHtmlElement } from '../html/sanitize.ts';

const OPENING_TAG = /^<([a-z][^\s/>]*)/i;
const CLOSING_TAG = /^<\/([a-z][^\s/>]*)/i;
const VOID_ELEMENT = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** Elements that make blocks, or parts of them; all others may stand within a sentence. */
const BLOCK_ELEMENT =
  /^(?:address|article|aside|audio|blockquote|body|caption|center|col|colgroup|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|iframe|legend|li|main|menu|nav|object|ol|optgroup|option|p|pre|script|section|select|style|summary|table|tbody|td|template|textarea|tfoot|th|thead|title|tr|ul|video)$/i;

/** Elements of lists and paragraphs, which may stand in a table cell but not in a paragraph. */
const FLOW_ELEMENT = /^(?:p|div|ul|ol|li|dl|dt|dd|hr|pre|blockquote)$/i;

/** Whether a token of inline content opens (1) or closes (-1) an element, written in Markdown or as raw HTML. */
export function tagNesting(token: Token): -1 | 0 | 1 {
  if (token.type !== 'html_inline') return token.nesting;
  const name = tagName(token);
  // A tag that HTML does not know is shown as text; a slash at its end does not close an element that it knows.
  if (!isHtmlElement(name) || VOID_ELEMENT.test(name)) return 0;
  return CLOSING_TAG.test(token.content) ? -1 : 1;
}

/** Whether a token is a raw tag of an element that makes a block. */
export function isBlockTag(token: Token): boolean {
  return token.type === 'html_inline' && BLOCK_ELEMENT.test(tagName(token));
}

/** Whether a token opens or closes a link, written in Markdown or as raw HTML. */
export function isLinkTag(token: Token): boolean {
  if (token.type === 'html_inline') return tagName(token) === 'a';
  return token.type === 'link_open' || token.type === 'link_close';
}

/**
 * Pairs the tags of inline content: for each tag the index of its counterpart, undefined for tags without one.
 * Elements of Markdown always pair; raw HTML pairs by name and only where it nests.
 */
export function pairTags(tokens: readonly Token[]): (number | undefined)[] {
  const partner: (number | undefined)[] = [];
  const open: { index: number; name: string }[] = [];
  tokens.forEach((token, index) => {
    const nesting = tagNesting(token);
    if (nesting === 1) open.push({ index, name: tagName(token) });
    if (nesting !== -1) return;
    const start = takeOpen(open, tagName(token));
    if (start === undefined) return;
    partner[start] = index;
    partner[index] = start;
  });
  return partner;
}

/** What may stand around a source half. */
export interface SourcePlace {
  /** Whether it stands in a table cell, which may hold lists. */
  readonly inCell: boolean;
  /** Whether it stands in a link, which may not hold another. */
  readonly inLink: boolean;
}

/**
 * Gives a source half's inline content without the tags that would break the elements around it: those without a
 * counterpart, those of blocks, links within a link. A space keeps apart what a block's tag parted.
 */
export function fitSource(tokens: Token[], { inCell, inLink }: SourcePlace, TokenClass: typeof Token): Token[] {
  if (!tokens.some((token) => token.type === 'html_inline' || (inLink && token.type === 'link_open'))) return tokens;
  const partner = pairTags(tokens);
  return tokens.flatMap((token, i) => {
    if (inLink && isLinkTag(token)) return [];
    if (token.type !== 'html_inline') return [token];
    const block = isBlockTag(token) && !(inCell && FLOW_ELEMENT.test(tagName(token)));
    if (!block && (tagNesting(token) === 0 || partner[i] !== undefined)) return [token];
    if (!block) return [];
    const space = new TokenClass('text', '', 0);
    space.content = ' ';
    return [space];
  });
}

/** Takes the innermost open element of that name off the stack, with the raw elements left open inside it. */
function takeOpen(open: { index: number; name: string }[], name: string): number | undefined {
  for (let i = open.length - 1; i >= 0; i--) {
    const candidate = open[i];
    if (candidate?.name === name) {
      open.length = i;
      return candidate.index;
    }
    if (candidate?.name === MARKDOWN && name !== MARKDOWN) return undefined;
  }
  return undefined;
}

/** Stands for the name of every element that Markdown wrote; raw tags have names of their own. */
const MARKDOWN = '';

function tagName(token: Token): string {
  if (token.type !== 'html_inline') return MARKDOWN;
  return (OPENING_TAG.exec(token.content) ?? CLOSING_TAG.exec(token.content))?.[1]?.toLowerCase() ?? MARKDOWN;
}
