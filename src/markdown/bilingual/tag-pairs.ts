import type Token from 'markdown-it/lib/token.mjs';

const OPENING_TAG = /^<([a-z][a-z0-9-]*)(?:\s[^<>]*[^/])?>$/i;
const CLOSING_TAG = /^<\/([a-z][a-z0-9-]*)\s*>$/i;
const VOID_ELEMENT = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** Whether a token of inline content opens (1) or closes (-1) an element, written in Markdown or as raw HTML. */
export function tagNesting(token: Token): -1 | 0 | 1 {
  if (token.type !== 'html_inline') return token.nesting;
  if (CLOSING_TAG.test(token.content)) return -1;
  const name = OPENING_TAG.exec(token.content)?.[1];
  return name === undefined || VOID_ELEMENT.test(name) ? 0 : 1;
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

/** Gives inline content without the raw tags that have no counterpart in it. */
export function withoutUnpairedTags(tokens: Token[]): Token[] {
  if (!tokens.some((token) => token.type === 'html_inline')) return tokens;
  const partner = pairTags(tokens);
  return tokens.filter(
    (token, i) => token.type !== 'html_inline' || tagNesting(token) === 0 || partner[i] !== undefined,
  );
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
