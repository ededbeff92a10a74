import type { InlineCode, InlineCodeType, InlineContent } from '../model/inline-content.ts';
import type { TextSpan } from '../model/text.ts';
import type { InlineToken } from './tokens/inline-token.ts';
import { inlineTokens } from './tokens/inline-tokens.ts';

/** Both halves of a pair, cut into text and inline codes. */
export interface CodedHalves {
  readonly source: InlineContent;
  readonly target: InlineContent;
}

/**
 * Cuts both halves of a pair into text and inline codes. Codes of the source are numbered from 1; a code of the target has the id of
 * the first code of the source that is written like it and not taken yet, else one of its own: `t1`.
 * Markup that does not nest stays text, so that joined codes and text are the half as written.
 */
export function codedHalves(source: string, target: string): CodedHalves {
  const ofSource = cutsOf(source).map((cut, index) => ({ ...cut, id: String(index + 1) }));
  const free = new Map<string, string[]>();
  for (const { key, id } of ofSource) free.set(key, [...(free.get(key) ?? []), id]);
  let own = 0;
  const ofTarget = cutsOf(target).map((cut) => ({ ...cut, id: free.get(cut.key)?.shift() ?? `t${++own}` }));
  return { source: contentOf(source, ofSource), target: contentOf(target, ofTarget) };
}

/** Markup to be a code: all of it, and the text that it stands around if it is a pair. */
interface Cut {
  readonly type: InlineCodeType;
  readonly range: TextSpan;
  readonly textRange?: TextSpan;
  /** Its Markdown without the text that it stands around: the same for codes that stand for each other. */
  readonly key: string;
}

const CONTROL = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Finds what is to be a code, in order of its start; what overlaps another cut without nesting in it is left out. */
function cutsOf(text: string): Cut[] {
  const tokens = inlineTokens(text);
  const found = [
    ...tokens.flatMap((token) => cutOf(text, token) ?? []),
    ...tagCuts(text, tokens),
    ...[...text.matchAll(CONTROL)].map(({ index, 0: written }): Cut => standalone(text, 'control', index, index + written.length)), // prettier-ignore
  ].sort((one, other) => one.range.start - other.range.start || other.range.end - one.range.end);
  const cuts: Cut[] = [];
  const around: Cut[] = [];
  for (const cut of found) {
    while ((around.at(-1)?.range.end ?? Infinity) <= cut.range.start) around.pop();
    const outer = around.at(-1);
    const room = outer?.textRange ?? outer?.range;
    const isWithin = !room || (outer?.textRange && cut.range.start >= room.start && cut.range.end <= room.end);
    if (!isWithin) continue;
    cuts.push(cut);
    around.push(cut);
  }
  return cuts;
}

function cutOf(text: string, { kind, range, textRange, value }: InlineToken): Cut | undefined {
  switch (kind) {
    case 'emphasis':
      return textRange && paired(text, value.length === 1 ? 'italic' : 'bold', range, textRange);
    case 'link':
    case 'image':
      return textRange ? paired(text, kind, range, textRange) : standalone(text, kind, range.start, range.end);
    case 'code':
    case 'xref':
    case 'directive':
    case 'url':
    case 'placeholder':
      return standalone(text, kind, range.start, range.end);
    case 'html':
    case 'version':
    case 'number':
    case 'unit':
    case 'identifier':
    case 'stray-marker':
      return undefined;
  }
}

/** Joins opening and closing HTML tags; those without a counterpart are codes by themselves. */
function tagCuts(text: string, tokens: readonly InlineToken[]): Cut[] {
  const cuts: Cut[] = [];
  const open: InlineToken[] = [];
  for (const token of tokens) {
    if (token.kind !== 'html') continue;
    if (!token.value.startsWith('/')) {
      open.push(token);
      continue;
    }
    const index = open.findLastIndex(({ value }) => value === token.value.slice(1));
    const opener = open[index];
    const close = token.range;
    if (!opener) cuts.push(standalone(text, 'html', close.start, close.end));
    else {
      const range = { start: opener.range.start, end: close.end };
      cuts.push(paired(text, 'html', range, { start: opener.range.end, end: close.start }));
      // Tags that nothing closed within a pair stand by themselves.
      for (const { range } of open.splice(index).slice(1)) cuts.push(standalone(text, 'html', range.start, range.end));
    }
  }
  for (const { range } of open) cuts.push(standalone(text, 'html', range.start, range.end));
  return cuts;
}

function paired(text: string, type: InlineCodeType, range: TextSpan, textRange: TextSpan): Cut {
  const key = `${type}\0${text.slice(range.start, textRange.start)}\0${text.slice(textRange.end, range.end)}`;
  return { type, range, textRange, key };
}

function standalone(text: string, type: InlineCodeType, start: number, end: number): Cut {
  return { type, range: { start, end }, key: `${type}\0${text.slice(start, end)}` };
}

function contentOf(text: string, cuts: readonly (Cut & { readonly id: string })[]): InlineContent {
  const codes = cuts.flatMap(
    ({
      id,
      type,
      range,
      textRange,
    }): { range: TextSpan; part: InlineCode['part']; id: string; type: InlineCodeType }[] =>
      // prettier-ignore
      textRange
      ? [
          { range: { start: range.start, end: textRange.start }, part: 'open', id, type },
          { range: { start: textRange.end, end: range.end }, part: 'close', id, type },
        ]
      : [{ range, part: 'standalone', id, type }],
  );
  codes.sort((one, other) => one.range.start - other.range.start);
  const content: (string | InlineCode)[] = [];
  let at = 0;
  for (const { range, part, id, type } of codes) {
    if (range.start > at) content.push(text.slice(at, range.start));
    content.push({ part, id, type, data: text.slice(range.start, range.end) });
    at = range.end;
  }
  if (at < text.length) content.push(text.slice(at));
  return content;
}
