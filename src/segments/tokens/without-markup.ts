import type { InlineToken } from './inline-token.ts';

/** Stands for what is no prose: no letter, digit, space or punctuation (OBJECT REPLACEMENT CHARACTER). */
const NO_PROSE = '\ufffc';

/**
 * Blanks out what is not for people in a half, so that offsets stay as they are: code, tags, targets of links; emphasis stays.
 * `withoutMarkup('[a](b) c', tokens) // => '￼a￼￼￼￼ c'`
 */
export function withoutMarkup(text: string, tokens: readonly InlineToken[]): string {
  let prose = text;
  for (const { kind, range, textRange } of tokens) {
    if (!isMarkup(kind)) continue;
    prose = textRange
      ? blanked(blanked(prose, range.start, textRange.start), textRange.end, range.end)
      : blanked(prose, range.start, range.end);
  }
  return prose;
}

/** Replaces a range of a text by as many characters that are no prose. */
export function blanked(text: string, start: number, end: number): string {
  return text.slice(0, start) + NO_PROSE.repeat(end - start) + text.slice(end);
}

function isMarkup(kind: InlineToken['kind']): boolean {
  switch (kind) {
    case 'code':
    case 'link':
    case 'image':
    case 'html':
    case 'xref':
    case 'directive':
    case 'url':
      return true;
    case 'placeholder':
    case 'version':
    case 'number':
    case 'unit':
    case 'identifier':
    case 'emphasis':
    case 'stray-marker':
      return false;
  }
}
