import type MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type { TextSpan } from '../../model/text.ts';
import type { CellMeta } from '../bilingual/index.ts';
import type { RenderEnv } from '../environment.ts';
import { lineStart } from '../parsing/block-lines.ts';

type Alignment = 'left' | 'right' | 'center' | undefined;

interface Row {
  readonly line: number;
  readonly cells: readonly TextSpan[];
}

/** How many cells may be added to rows that have too few, lest a small table make a large page: as in markdown-it. */
const MAX_ADDED_CELLS = 0x10000;

const DELIMITERS = /^[-:|][-:|\s]*$/;
const DELIMITER = /^:?-+:?$/;

/**
 * Reads tables of pipes as Markdig does. Other than in GFM, a table is as wide as its widest row, so that no cell is
 * lost, and a bar within code, a link or a tag does not end the cell.
 *
 * The translation's HTML says how cells are aligned as DocFX does; a page says it by class, since a strict
 * Content-Security-Policy refuses style attributes.
 */
export function table(markdown: MarkdownIt): void {
  markdown.block.ruler.at(
    'table',
    (state, startLine, endLine, silent) => {
      const alignments = startLine + 2 > endLine ? undefined : readDelimiters(state, startLine + 1);
      if (!alignments || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
      const header = lineSpan(state, startLine);
      if (!state.src.slice(header.start, header.end).includes('|')) return false;
      if (!silent) writeTable(state, readRows(state, startLine, endLine), alignments);
      return true;
    },
    { alt: ['paragraph', 'reference'] },
  );
  const { rules } = markdown.renderer;
  const isPage = (env: RenderEnv): boolean => env.page.view === 'bilingual';
  rules['table_open'] = (_tokens, _i, _options, env: RenderEnv) =>
    isPage(env) ? '<div class="table-scroll" tabindex="0"><table>\n' : '<table>\n';
  rules['table_close'] = (_tokens, _i, _options, env: RenderEnv) => (isPage(env) ? '</table></div>\n' : '</table>\n');
  rules['th_open'] = rules['td_open'] = (tokens, i, _options, env: RenderEnv) => {
    const { tag = 'td', info = '' } = tokens[i] ?? {};
    if (info === '') return `<${tag}>`;
    return isPage(env) ? `<${tag} class="align-${info}">` : `<${tag} style="text-align: ${info};">`;
  };
}

/** Reads the line of dashes below a table's header; undefined if it is something else. */
function readDelimiters(state: StateBlock, line: number): Alignment[] | undefined {
  const indentation = (state.sCount[line] ?? 0) - state.blkIndent;
  if (indentation < 0 || indentation >= 4) return undefined;
  // Most lines are none, and every line is asked.
  if (!'|-:'.includes(state.src.charAt(lineStart(state, line)))) return undefined;
  const { start, end } = lineSpan(state, line);
  const text = state.src.slice(start, end);
  if (!DELIMITERS.test(text) || !text.includes('|')) return undefined;
  const columns = text.replace(/^\||\|$/g, '').split('|');
  if (!columns.every((column) => DELIMITER.test(column.trim()))) return undefined;
  return columns.map((column) => {
    const [left, right] = [column.trim().startsWith(':'), column.trim().endsWith(':')];
    if (left && right) return 'center';
    return left ? 'left' : right ? 'right' : undefined;
  });
}

/** Where a line stands, without white space around it. */
function lineSpan(state: StateBlock, line: number): TextSpan {
  const start = lineStart(state, line);
  return { start, end: start + state.src.slice(start, state.eMarks[line]).trimEnd().length };
}

function readRows(state: StateBlock, startLine: number, endLine: number): Row[] {
  const terminators = state.md.block.ruler.getRules('blockquote');
  const parentType = state.parentType;
  // The type 'table' is unknown to the types of markdown-it, not to its rules.
  state.parentType = 'table' as typeof parentType;
  const rows: Row[] = [{ line: startLine, cells: splitRow(state.src, lineSpan(state, startLine)) }];
  let width = rows[0]?.cells.length ?? 0;
  let count = width;
  for (let line = startLine + 2; line < endLine; line++) {
    const indentation = (state.sCount[line] ?? 0) - state.blkIndent;
    if (indentation < 0 || indentation >= 4 || state.isEmpty(line)) break;
    if (terminators.some((rule) => rule(state, line, endLine, true))) break;
    const cells = splitRow(state.src, lineSpan(state, line));
    width = Math.max(width, cells.length);
    count += cells.length;
    if (width * (rows.length + 1) - count > MAX_ADDED_CELLS) break;
    rows.push({ line, cells });
  }
  state.parentType = parentType;
  return rows;
}

/** A bar, or what may hold one that ends no cell: an escape, the start of code, a tag, a link. */
const PIECE = /\\+.|(`+)|<\/?[a-z][^<>]*>|\[[^[\]]*\]\([^()]*\)|\|/gi;

/** Finds the cells of a row between its bars; those at its very ends open and close it. */
function splitRow(source: string, { start, end }: TextSpan): TextSpan[] {
  const text = source.slice(start, end);
  const bars: number[] = [];
  const codeEnds = text.includes('`') ? endsOfCode(text) : undefined;
  PIECE.lastIndex = 0;
  for (let piece = PIECE.exec(text); piece; piece = PIECE.exec(text)) {
    if (piece[0] === '|') bars.push(piece.index);
    if (piece[1]) PIECE.lastIndex = codeEnds?.get(piece.index) ?? PIECE.lastIndex;
  }
  const ends = [...bars.filter((bar) => bar > 0), ...(bars.at(-1) === text.length - 1 ? [] : [text.length])];
  const starts = [0, ...bars.map((bar) => bar + 1)].slice(bars[0] === 0 ? 1 : 0);
  return ends.map((cellEnd, i) => ({ start: start + (starts[i] ?? 0), end: start + cellEnd }));
}

/** For each run of backticks, by its place, where the next run of the same length ends. */
function endsOfCode(text: string): Map<number, number> {
  const ends = new Map<number, number>();
  const next = new Map<number, number>();
  for (const { 0: run, index } of [...text.matchAll(/`+/g)].reverse()) {
    const end = next.get(run.length);
    if (end !== undefined) ends.set(index, end);
    next.set(run.length, index + run.length);
  }
  return ends;
}

/** Types of the tokens around the elements of a table. */
const TYPES = {
  table: { open: 'table_open', close: 'table_close' },
  thead: { open: 'thead_open', close: 'thead_close' },
  tbody: { open: 'tbody_open', close: 'tbody_close' },
  tr: { open: 'tr_open', close: 'tr_close' },
  th: { open: 'th_open', close: 'th_close' },
  td: { open: 'td_open', close: 'td_close' },
} as const;

function writeTable(state: StateBlock, rows: readonly Row[], alignments: readonly Alignment[]): void {
  const first = rows[0]?.line ?? 0;
  const end = (rows.at(-1)?.line ?? first) === first ? first + 2 : (rows.at(-1)?.line ?? first) + 1;
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const element = (name: keyof typeof TYPES, lines: [number, number], write: () => void): void => {
    state.push(TYPES[name].open, name, 1).map = lines;
    write();
    state.push(TYPES[name].close, name, -1);
  };
  const row = ({ line, cells }: Row, tag: 'th' | 'td'): void => {
    element('tr', [line, line + 1], () => {
      for (let column = 0; column < width; column++) {
        const cell = state.push(TYPES[tag].open, tag, 1);
        cell.info = alignments[Math.min(column, alignments.length - 1)] ?? '';
        writeCell(state, line, cells[column]);
        state.push(TYPES[tag].close, tag, -1);
      }
    });
  };
  element('table', [first, end], () => {
    const [header, ...body] = rows;
    element('thead', [first, first + 1], () => {
      if (header) row(header, 'th');
    });
    if (body.length === 0) return;
    element('tbody', [first + 2, end], () => {
      for (const line of body) row(line, 'td');
    });
  });
  state.line = end;
}

function writeCell(state: StateBlock, line: number, cell: TextSpan | undefined): void {
  const inline = state.push('inline', '', 0);
  inline.map = [line, line + 1];
  inline.children = [];
  if (!cell) return;
  inline.content = state.src.slice(cell.start, cell.end).trim().replace(/\\\|/g, '|');
  inline.meta = { cell } satisfies CellMeta;
}
