import type MarkdownIt from 'markdown-it';
import type { RuleBlock } from 'markdown-it/lib/parser_block.mjs';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { TextSpan } from '../../model/text.ts';
import { passSegmentsWithin } from './consumed-segments.ts';
import { report, type RenderEnv } from '../environment.ts';
import { isCodeIndent, lineStart } from './block-lines.ts';
import { ruleNamed } from './rule-named.ts';

/** A line of a blockquote that begins with a bracket: `[!NOTE]`. */
export interface QuoteMarker {
  /** The bracket, both brackets included, without the backslashes that escape what stands inside. */
  readonly bracket: string;
  /** The bracket as written. */
  readonly written: string;
  /** What follows the bracket on its line, without white space around it. */
  readonly rest: string;
}

/** What a marker makes of the lines that follow it in the blockquote. */
interface QuoteSection {
  /**
   * Types of the tokens around the section. They are literals of the program, as those of all tokens should be: every rule
   * compares types, and a text that is put together is compared letter by letter.
   */
  readonly types: { readonly open: string; readonly close: string };
  readonly tag: string;
  readonly meta?: unknown;
  /** Whether the section is the marker's line alone, and the next line begins another block. */
  readonly isOneLine?: boolean;
  /** What is wrong with the marker. */
  readonly problem?: Problem;
  /** Whether a marker on the line behind this one is part of this section, whatever it would be elsewhere. */
  readonly absorbs?: (next: QuoteMarker) => boolean;
  /** Told of the section's tokens, from its opening one at `open` to the end of the list, and of the marker's place. */
  readonly finish?: (state: StateBlock, open: number, range: TextSpan) => void;
}

/** A diagnostic of a marker, whose place is the marker's. */
export type Problem = Omit<Diagnostic, 'range'>;

/** Tells what a marker begins: a section, nothing because something is wrong with it, or nothing at all. */
type MarkerReader = (
  marker: QuoteMarker,
  env: RenderEnv,
) => QuoteSection | { readonly types?: undefined; readonly problem: Problem } | undefined;

const readers = new WeakMap<MarkdownIt, MarkerReader[]>();

/**
 * Lets a construct make sections of blockquotes. As in DocFX, one blockquote may hold several: each begins with a marker
 * on a line of its own and ends where the next one begins, or with the quote. A marker directly behind `>` and at most
 * one space may begin one; any other line belongs to the section before it.
 */
export function addQuoteSection(markdown: MarkdownIt, reader: MarkerReader): void {
  const known = readers.get(markdown);
  if (known) known.push(reader);
  else {
    readers.set(markdown, [reader]);
    cutBlockquotes(markdown);
  }
}

function cutBlockquotes(markdown: MarkdownIt): void {
  const rules = markdown.block.ruler;
  const blockquote = ruleNamed(rules, 'blockquote');
  const rule: RuleBlock = (state, startLine, endLine, silent) => {
    if (silent || state.src.charCodeAt(lineStart(state, startLine)) !== 0x3e) {
      return blockquote(state, startLine, endLine, silent);
    }
    if (isCodeIndent(state, startLine)) return false;
    const begun = readSection(state, startLine);
    if (begun?.problem) report(state.env as RenderEnv, { ...begun.problem, range: begun.range });
    const section = begun?.types === undefined ? undefined : begun;
    const end = endOfSection(state, startLine, endLine, section);
    const open = state.tokens.length;
    const { lineMax } = state;
    const markerEnd = state.eMarks[startLine] ?? 0;
    // Paragraphs look for their continuation up to there, whatever end they are given.
    state.lineMax = Math.min(lineMax, end);
    // The section's content starts behind its marker, whose line is as good as empty.
    if (section) state.eMarks[startLine] = lineStart(state, startLine) + 1;
    blockquote(state, startLine, end, false);
    state.eMarks[startLine] = markerEnd;
    state.lineMax = lineMax;
    if (section) makeSection(state, open, section);
    return true;
  };
  rules.at('blockquote', rule, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
}

function makeSection(state: StateBlock, open: number, section: QuoteSection & Placed): void {
  const { types, tag, meta = null, finish, range } = section;
  const first = state.tokens[open];
  const last = state.tokens.at(-1);
  if (!first || !last) return;
  Object.assign(first, { type: types.open, tag, meta });
  Object.assign(last, { type: types.close, tag });
  passSegmentsWithin(state.env as RenderEnv, range, state.src.slice(range.start, range.end));
  finish?.(state, open, range);
}

/** The first line behind a section: where another one begins, or the quote ends as markdown-it ends it. */
function endOfSection(state: StateBlock, startLine: number, endLine: number, section?: QuoteSection): number {
  if (section?.isOneLine) return startLine + 1;
  const terminators = state.md.block.ruler.getRules('blockquote');
  const { parentType } = state;
  state.parentType = 'blockquote';
  let isLastEmpty = section !== undefined;
  let line = startLine + 1;
  for (; line < endLine; line++) {
    const start = lineStart(state, line);
    if (start >= (state.eMarks[line] ?? 0)) break;
    if (state.src.charCodeAt(start) === 0x3e && (state.sCount[line] ?? 0) >= state.blkIndent) {
      if (beginsSection(state, line, line === startLine + 1 ? section : undefined)) break;
      isLastEmpty = state.src.slice(start + 1, state.eMarks[line]).trim() === '';
    } else if (isLastEmpty || terminators.some((rule) => rule(state, line, endLine, true))) break;
  }
  state.parentType = parentType;
  return line;
}

/** Whether a line ends the section before it; `previous` is the section whose marker stands on the line before. */
function beginsSection(state: StateBlock, line: number, previous: QuoteSection | undefined): boolean {
  const found = readSection(state, line, previous?.absorbs);
  if (!found) return false;
  if (found.types !== undefined) return true;
  report(state.env as RenderEnv, { ...found.problem, range: found.range });
  return false;
}

/** Where a marker stands in the projection. */
interface Placed {
  readonly range: TextSpan;
}

/** Reads what a line of a quote begins, unless its marker is `absorbed`. */
function readSection(
  state: StateBlock,
  line: number,
  absorbed?: (marker: QuoteMarker) => boolean,
): (NonNullable<ReturnType<MarkerReader>> & Placed) | undefined {
  let start = lineStart(state, line) + 1;
  const blank = state.src.charCodeAt(start);
  if (blank === 0x20 || blank === 0x09) start++;
  const marker = readMarker(state.src.slice(start, state.eMarks[line]));
  if (!marker || absorbed?.(marker)) return undefined;
  const env = state.env as RenderEnv;
  for (const read of readers.get(state.md) ?? []) {
    const found = read(marker, env);
    if (found) return { ...found, range: { start, end: start + marker.written.length } };
  }
  return undefined;
}

const MARKER = /^(\\?[[［【](?:\\.|[^\]］】\\])*\\?[\]］】])(.*)/s;

/** Reads the bracket with which a text begins, up to the first closing one that no backslash escapes. */
export function readMarker(text: string): QuoteMarker | undefined {
  if (!/^[[\\［【]/.test(text)) return undefined;
  const [, written = '', rest = ''] = MARKER.exec(text) ?? [];
  if (written === '') return undefined;
  return { written, bracket: written.replace(/\\(.)/gs, '$1').trim(), rest: rest.trim() };
}
