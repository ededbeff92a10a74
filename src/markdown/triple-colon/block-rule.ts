import type MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import type { TextSpan } from '../../model/text.ts';
import { lineRange } from '../bilingual/content-map.ts';
import { blockRange, report, type RenderEnv } from '../environment.ts';
import { dedent } from './dedent.ts';
import { readKnown, type DirectiveKind } from './directive-kind.ts';
import { readEndMarker, trailingMarker, type EndMarker } from './end-marker.ts';
import { directiveName, type Directive } from './read-directive.ts';
import { lineStart } from '../parsing/block-lines.ts';

/** How many containers may stand in each other. */
const DEEPEST = 16;

/** The containers that are open, outermost first, in each parse. */
const openContainers = new WeakMap<StateBlock, DirectiveKind[]>();

/**
 * Reads directives that stand on lines of their own. What cannot be read stays text, and is reported when that text is
 * parsed inline: the rules for blocks look at a line as often as they like.
 *
 * As in DocFX, a container takes every line up to the first that ends it, whatever that line would mean inside.
 */
export function directiveBlocks(markdown: MarkdownIt, known: ReadonlyMap<string, DirectiveKind>): void {
  markdown.block.ruler.before(
    'table',
    'directive',
    (state, startLine, endLine, silent) => {
      const start = lineStart(state, startLine);
      if (!isColon(state.src.charCodeAt(start))) return false;
      const kind = known.get(directiveName(state.src, start) ?? '');
      const directive = kind && accept(state, startLine, start, kind);
      if (!directive) return false;
      if (silent) return true;
      if (directive.isDamaged) reportDamage(state, startLine, `The directive "${kind.name}"`);
      const isContainer = kind.blockForm(directive.attributes) === 'container';
      const end = isContainer ? findEnd(state, startLine + 1, endLine, kind, directive.colons) : undefined;
      if (end && (end.marker ?? !kind.standsAlone)) pushContainer(state, startLine, end, kind, directive);
      else pushLeaf(state, startLine, kind, directive);
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list', 'table'] },
  );
}

/** Reads the directive of a line that may be taken as a block. */
function accept(state: StateBlock, line: number, start: number, kind: DirectiveKind): Directive | undefined {
  const around = openContainers.get(state) ?? [];
  const indentation = (state.sCount[line] ?? 0) - state.blkIndent;
  if (indentation >= 4 && !around.at(-1)?.dedents) return undefined;
  if (kind.nests === false && around.includes(kind)) return undefined;
  // Each of them looks for its end, and below its own limit markdown-it drops blocks: what is deeper stays text.
  if (around.length >= DEEPEST || state.level + 2 >= maxNesting(state)) return undefined;
  const limit = state.eMarks[line] ?? state.src.length;
  const directive = readKnown(kind, state.src, start, limit);
  if (!directive || directive.problem !== undefined) return undefined;
  if (directive.colons > 3 && !kind.takesMoreColons) return undefined;
  if (kind.blockForm(directive.attributes) === 'none' || kind.refuse(directive.attributes) !== undefined)
    return undefined;
  return state.src.slice(directive.end, limit).trim() === '' ? directive : undefined;
}

function pushLeaf(state: StateBlock, line: number, kind: DirectiveKind, directive: Directive): void {
  state.line = line + 1;
  const token = state.push(`directive_${kind.name}`, '', 0);
  token.block = true;
  token.map = [line, state.line];
  open(state, token, kind, directive, '');
}

function pushContainer(
  state: StateBlock,
  line: number,
  end: ContainerEnd,
  kind: DirectiveKind,
  directive: Directive,
): void {
  const token = state.push(`directive_${kind.name}_open`, 'div', 1);
  token.block = true;
  token.map = [line, end.line];
  const lineEnd = state.eMarks[line + 1] ?? 0;
  if (end.cut !== undefined) state.eMarks[line + 1] = end.cut;
  open(state, token, kind, directive, state.getLines(line + 1, end.line, state.blkIndent, false));
  parseContent(state, line + 1, end.line, kind);
  state.eMarks[line + 1] = lineEnd;
  state.push(`directive_${kind.name}_close`, token.tag, -1).block = true;
  const { marker } = end;
  // A lazy line of a quotation belongs to a paragraph only; where there is none, it ends the quotation.
  const isCutShort = state.line < end.line;
  if (!marker || isCutShort) {
    report(state.env as RenderEnv, {
      code: kind.code,
      message: `No "::: ${kind.name}-end" closes this ${kind.name}.`,
      range: placeOf(state, line),
      suggestion: `Write ${kind.example}.`,
    });
  }
  if (isCutShort) return;
  state.line = end.line;
  if (end.cut !== undefined) reportDamage(state, line + 1, 'The end of a directive');
  else if (marker) takeMarker(state, end.line, marker);
}

interface ContainerEnd {
  /** The line behind the content. */
  readonly line: number;
  /** What stands there, if anything ends the container. */
  readonly marker?: EndMarker | undefined;
  /** Offset in the content's only line where a marker stands that was not put on a line of its own. */
  readonly cut?: number;
}

/** Finds the line that ends a container: its marker, or the end of what stands around it. */
function findEnd(state: StateBlock, from: number, endLine: number, kind: DirectiveKind, colons: number): ContainerEnd {
  for (let line = from; line < endLine; line++) {
    const start = lineStart(state, line);
    const end = state.eMarks[line] ?? 0;
    const columns = state.sCount[line] ?? 0;
    if (line === from && kind.endsWithColons) {
      const cut = start + trailingMarker(state.src.slice(start, end), kind);
      if (cut > start) return { line: from + 1, marker: { length: 0, isDamaged: true }, cut };
    }
    if (start < end && columns >= 0 && columns < state.blkIndent) return { line };
    if (!isColon(state.src.charCodeAt(start))) continue;
    const marker = readEndMarker(state.src.slice(start, end), kind, colons);
    if (marker) return { line, marker };
    if (kind.standsAlone && opensAnother(state, line, kind)) return { line };
  }
  return { line: endLine };
}

function opensAnother(state: StateBlock, line: number, kind: DirectiveKind): boolean {
  const directive = readKnown(kind, state.src, lineStart(state, line), state.eMarks[line] ?? 0);
  return directive?.name === kind.name && kind.blockForm(directive.attributes) === 'container';
}

function parseContent(state: StateBlock, from: number, to: number, kind: DirectiveKind): void {
  const { lineMax, parentType, tight } = state;
  const around = openContainers.get(state) ?? [];
  openContainers.set(state, [...around, kind]);
  const indent = kind.dedents ? dedent(state, from, to) : undefined;
  Object.assign(state, { line: from, lineMax: to, parentType: 'root' });
  state.md.block.tokenize(state, from, to);
  indent?.();
  Object.assign(state, { lineMax, parentType, tight });
  openContainers.set(state, around);
}

/** Goes past the marker of a container's end; text behind it stays where it is. */
function takeMarker(
  state: StateBlock,
  line: number,
  { length, isDamaged }: { length: number; isDamaged: boolean },
): void {
  const start = lineStart(state, line);
  if (isDamaged) {
    reportDamage(state, line, 'The end of a directive');
    passSegments(state.env as RenderEnv, { start, end: start + length });
  }
  if (start + length >= (state.eMarks[line] ?? 0)) {
    state.line = line + 1;
    return;
  }
  state.bMarks[line] = start + length;
  state.tShift[line] = 0;
  state.sCount[line] = state.blkIndent;
}

function open(state: StateBlock, token: Token, kind: DirectiveKind, directive: Directive, body: string): void {
  const line = token.map?.[0] ?? 0;
  const start = lineStart(state, line);
  kind.open(token, {
    attributes: directive.attributes,
    written: state.src.slice(start, directive.end),
    env: state.env as RenderEnv,
    range: () => placeOf(state, line),
    line,
    column: state.sCount[line] ?? 0,
    isInline: false,
    body,
  });
}

function reportDamage(state: StateBlock, line: number, what: string): void {
  report(state.env as RenderEnv, {
    code: 'directive-damaged',
    message: `${what} is written in a way that only Diglot understands.`,
    range: placeOf(state, line),
  });
}

/** Lets nobody miss the segments of a marker: a marker that became one says the same in every language. */
function passSegments({ text, halves }: RenderEnv, { start, end }: TextSpan): void {
  text.segments.forEach(({ target }, index) => {
    if (target.start >= start && target.end <= end) halves.pass(index);
  });
}

function placeOf(state: StateBlock, line: number): TextSpan {
  const env = state.env as RenderEnv;
  return { ...blockRange(env, [line, line + 1]), end: lineRange(env.lines, line).end };
}

/** markdown-it's own option, which its types leave out. */
function maxNesting({ md }: StateBlock): number {
  return (md.options as { maxNesting?: number }).maxNesting ?? Infinity;
}

function isColon(code: number): boolean {
  return code === 0x3a || code === 0xff1a;
}
