import type { TextSpan } from '../../model/text.ts';

/** The lines of a normalised text (LF only), by number from 0. */
export interface LineTable {
  readonly text: string;
  readonly starts: readonly number[];
}

/** Tells where the content of a block token stands in the text it was cut from. */
export interface ContentMap {
  /** The range of the text that the content covers, indentation and markers of inner lines included. */
  readonly range: TextSpan;
  /** Turns an offset of the text into an offset of the content; offsets outside of the content go to its nearest end. */
  readonly toContent: (offset: number) => number;
  /** Turns an offset of the content into an offset of the text. */
  readonly toText: (offset: number) => number;
}

interface MappedLine {
  readonly textStart: number;
  readonly contentStart: number;
  readonly length: number;
}

/** Range of line `line` without its line feed. */
export function lineRange({ text, starts }: LineTable, line: number): TextSpan {
  const start = starts[line] ?? text.length;
  const next = starts[line + 1];
  return { start, end: next === undefined ? text.length : next - 1 };
}

/**
 * Maps content whose lines are tails of consecutive lines of the text: paragraphs, fences, code, HTML.
 * Block parsing strips markers and indentation from the left and white space from either end, nothing else, so each
 * line is placed from its right end. Gives undefined if a line is no such tail.
 *
 *     text     > - one          content  one
 *              >   two                   two
 */
export function mapLines(table: LineTable, firstLine: number, content: string): ContentMap | undefined {
  const { text } = table;
  const lines: MappedLine[] = [];
  let lineEnd = -1;
  for (let line = firstLine; lineEnd < content.length; line++) {
    const lineStart = lineEnd + 1;
    const lineFeed = content.indexOf('\n', lineStart);
    lineEnd = lineFeed === -1 ? content.length : lineFeed;
    const contentStart = skipWhite(content, lineStart, lineEnd);
    const length = skipWhiteBack(content, contentStart, lineEnd) - contentStart;
    if (length === 0) continue;
    const { start, end } = lineRange(table, line);
    const textStart = skipWhiteBack(text, start, end) - length;
    if (textStart < start || !text.startsWith(content.slice(contentStart, contentStart + length), textStart)) {
      return undefined;
    }
    lines.push({ textStart, contentStart, length });
  }
  const map = fromLines(lines);
  return map && { range: withBlanks(text, map.range), toContent: map.toContent, toText: map.toText };
}

const WHITE = /\s/;

function isWhite(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return !(code > 0x20 && code < 0xa0) && WHITE.test(text.charAt(at));
}

/** Offset of the first character from `start` on that is no white space, or `end`. */
function skipWhite(text: string, start: number, end: number): number {
  while (start < end && isWhite(text, start)) start++;
  return start;
}

/** Offset behind the last character before `end` that is no white space, or `start`. */
function skipWhiteBack(text: string, start: number, end: number): number {
  while (end > start && isWhite(text, end - 1)) end--;
  return end;
}

/** Widens a range over the blanks around it: a half without counterpart may stand there, and belongs to the content. */
function withBlanks(text: string, { start, end }: TextSpan): TextSpan {
  while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--;
  while (end < text.length && isBlank(text.charCodeAt(end))) end++;
  return { start, end };
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

const HEADING_MARKERS = /^[ \t]*(?:(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])[ \t]*)*#{1,6}[ \t]*/;

/** Maps content that is one piece of a single line: a heading between its marker and its closing `#`s. */
export function mapWithinLine(table: LineTable, line: number, content: string): ContentMap | undefined {
  const { start, end } = lineRange(table, line);
  const lineText = table.text.slice(start, end);
  const textStart = table.text.indexOf(content, start + (HEADING_MARKERS.exec(lineText)?.[0].length ?? 0));
  if (textStart === -1 || textStart + content.length > end) return undefined;
  return fromLines([{ textStart, contentStart: 0, length: content.length }]);
}

/** The map of a table cell, and the content it was made for. */
export interface CellMap extends ContentMap {
  readonly content: string;
}

/**
 * Maps the cell of a table between two bars. It loses the blanks at its ends, and the backslashes that keep bars from
 * ending it, as in the GFM specification §4.10: `a \| b` has the content `a | b`.
 */
export function mapCell(text: string, { start: from, end: to }: TextSpan): CellMap {
  const lines: MappedLine[] = [];
  const raw = text.slice(from, to);
  let textStart = from + raw.length - raw.trimStart().length;
  const textEnd = from + raw.trimEnd().length;
  let content = '';
  for (let i = textStart; i <= textEnd; i++) {
    const escape = i + 1 < textEnd && text[i] === '\\' && text[i + 1] === '|';
    if (i < textEnd && !escape) continue;
    lines.push({ textStart, contentStart: content.length, length: i - textStart });
    content += text.slice(textStart, i);
    textStart = i + 1;
  }
  return { ...(fromLines(lines) ?? emptyMap(from)), content };
}

function emptyMap(offset: number): ContentMap {
  return { range: { start: offset, end: offset }, toContent: () => 0, toText: () => offset };
}

function fromLines(lines: readonly MappedLine[]): ContentMap | undefined {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return undefined;
  return {
    range: { start: first.textStart, end: last.textStart + last.length },
    toContent: (offset) => {
      const line = lastStarting(lines, 'textStart', offset) ?? first;
      return line.contentStart + Math.min(Math.max(offset - line.textStart, 0), line.length);
    },
    toText: (offset) => {
      const line = lastStarting(lines, 'contentStart', offset) ?? first;
      return line.textStart + Math.min(Math.max(offset - line.contentStart, 0), line.length);
    },
  };
}

/** The last line that starts at `offset` or before it; the lines are in order. */
function lastStarting(
  lines: readonly MappedLine[],
  by: 'textStart' | 'contentStart',
  offset: number,
): MappedLine | undefined {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.[by] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return lines[low];
}

/** Maps a text that is parsed inline as a whole, without the white space around it. */
export function mapWhole(text: string): ContentMap {
  const lead = text.length - text.trimStart().length;
  const length = text.trim().length;
  return {
    range: { start: 0, end: text.length },
    toContent: (offset) => Math.min(Math.max(offset - lead, 0), length),
    toText: (offset) => Math.min(Math.max(offset, 0), length) + lead,
  };
}
