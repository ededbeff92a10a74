import { tagStylesOf, extensionOf } from './languages.ts';
import type { LineRange } from './line-ranges.ts';
import { findTags } from './tag-styles.ts';

/** Which lines of a code file are shown, and how far they are moved to the left. */
export interface CodeSelection {
  /** Name of a part that tags in the file mark; it wins over `ranges`. */
  readonly tag?: string;
  /** In the order in which they are shown; the whole file if absent. */
  readonly ranges?: readonly LineRange[];
  /** How many columns of indentation go; what all lines share if absent or negative. */
  readonly dedent?: number;
}

/** The lines that were selected, each with a line feed, and why there are none if they are not in the file. */
export interface SelectedCode {
  readonly code: string;
  readonly problem?: 'tag-missing' | 'tag-unclosed' | 'lines-missing';
}

/**
 * Selects lines of a code file as DocFX does. Lines with tags go, if they are of the kind that marks the part selected;
 * tabs of the indentation become spaces. `language` tells which comments hold tags, else the file's extension does.
 */
export function selectCode(
  text: string,
  selection: CodeSelection,
  file: { readonly path: string; readonly language?: string | undefined },
): SelectedCode {
  const lines = linesOf(text);
  const { tag, ranges } = selection;
  if (tag !== undefined && tag !== '') {
    return selectPart(lines, tag, tagStylesOf(file.language ?? extensionOf(file.path)), selection.dedent);
  }
  const selected = ranges ? selectLines(lines, ranges) : lines;
  if (ranges && selected.length === 0) return { code: '', problem: 'lines-missing' };
  return { code: unindent(selected, selection.dedent) };
}

/** More lines than this come from ranges that repeat each other without end. */
const MOST_LINES = 1_000_000;

function selectLines(lines: readonly string[], ranges: readonly LineRange[]): string[] {
  const selected: string[] = [];
  for (const { first, last } of ranges) {
    for (const line of lines.slice(Math.max(first - 1, 0), Math.max(last, 0))) selected.push(line);
    if (selected.length > MOST_LINES) break;
  }
  return selected;
}

function selectPart(
  lines: readonly string[],
  tag: string,
  styles: ReturnType<typeof tagStylesOf>,
  dedent: number | undefined,
): SelectedCode {
  const name = tag.toLowerCase();
  for (const style of styles) {
    const tags = findTags(lines, style);
    const part = tags.parts.get(name) ?? tags.parts.get(`snippet${name}`);
    if (!part) continue;
    const { start, end } = part;
    if (end === undefined) return { code: '', problem: 'tag-unclosed' };
    const inside = lines.slice(start, end).filter((_, index) => !tags.lines.has(start + index));
    return { code: unindent(inside, dedent) };
  }
  return { code: '', problem: 'tag-missing' };
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

const TAB_WIDTH = 4;

function unindent(lines: readonly string[], dedent: number | undefined): string {
  const spaced = lines.map(expandIndentation);
  const isGiven = dedent !== undefined && dedent >= 0;
  const columns = isGiven
    ? dedent
    : spaced.reduce((least, line) => (line === '' ? least : Math.min(least, indentationOf(line))), Infinity);
  return spaced.map((line) => `${line.slice(Math.min(columns, indentationOf(line)))}\n`).join('');
}

function expandIndentation(line: string): string {
  const indentation = /^[ \t]*/.exec(line)?.[0] ?? '';
  if (!indentation.includes('\t')) return line;
  let column = 0;
  for (const character of indentation) column += character === '\t' ? TAB_WIDTH - (column % TAB_WIDTH) : 1;
  return ' '.repeat(column) + line.slice(indentation.length);
}

function indentationOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}
