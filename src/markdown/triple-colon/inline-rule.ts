import type MarkdownIt from 'markdown-it';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import { inlineRange, report, type RenderEnv } from '../environment.ts';
import { readKnown, type DirectiveKind } from './directive-kind.ts';
import { directiveName, readDirective, type Directive } from './read-directive.ts';

/**
 * Reads directives within a sentence, and reports what looks like a directive but stays text. Whatever the rules for
 * blocks refused comes along here exactly once.
 */
export function directiveInlines(markdown: MarkdownIt, known: ReadonlyMap<string, DirectiveKind>): void {
  // Before text, which would run past colons of full width.
  markdown.inline.ruler.before('text', 'directive', (state, silent) => {
    const { src, pos } = state;
    if (!isColon(src, pos) || !isColon(src, pos + 1) || !isColon(src, pos + 2) || isColon(src, pos - 1)) return false;
    const name = directiveName(src, pos);
    if (name === undefined) return false;
    const kind = known.get(name);
    const directive = kind?.isInline ? readKnown(kind, src, pos, state.posMax) : undefined;
    if (kind && directive && isAcceptable(kind, directive, state.posMax)) {
      if (!silent) push(state, kind, directive);
      state.pos = directive.end;
      return true;
    }
    if (!silent) reportLeftover(state, name, known);
    return false;
  });
}

function isColon(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x3a || code === 0xff1a;
}

function isAcceptable(kind: DirectiveKind, directive: Directive, limit: number): boolean {
  const { problem, colons, end, attributes } = directive;
  return problem === undefined && colons === 3 && end <= limit && kind.refuse(attributes) === undefined;
}

function push(state: StateInline, kind: DirectiveKind, directive: Directive): void {
  const env = state.env as RenderEnv;
  const { pos } = state;
  const range = (): ReturnType<typeof inlineRange> => inlineRange(state, pos, directive.end);
  if (directive.isDamaged || /[ \t\u3000]/.test(state.src.charAt(pos + 3))) {
    report(env, {
      code: 'directive-damaged',
      message: `The directive "${kind.name}" is written in a way that only Diglot understands.`,
      range: range(),
    });
  }
  kind.open(state.push(`directive_${kind.name}`, '', 0), {
    attributes: directive.attributes,
    written: state.src.slice(pos, directive.end),
    env,
    range,
    line: env.block?.lines?.[0] ?? 0,
    column: 0,
    isInline: true,
    body: '',
  });
}

/** Reports a directive that stays text, if that is what it was meant to be. */
function reportLeftover(state: StateInline, name: string, known: ReadonlyMap<string, DirectiveKind>): void {
  const { src, pos } = state;
  const env = state.env as RenderEnv;
  const startsLine = pos === 0 || src[pos - 1] === '\n';
  const lineEnd = endOfLine(src, pos, state.posMax);
  const range = (end: number): ReturnType<typeof inlineRange> => inlineRange(state, pos, end);
  const kind = known.get(name);
  const ended = name.endsWith('-end') ? known.get(name.slice(0, -'-end'.length)) : undefined;
  if (kind) {
    const directive = readKnown(kind, src, pos, kind.isInline ? state.posMax : lineEnd);
    const problem = directive?.problem ?? (directive && kind.refuse(directive.attributes));
    if (!startsLine && !kind.isInline && problem !== undefined) return;
    const where = kind.isInline
      ? 'It is written wrongly.'
      : 'It must have a line of its own, and cannot stand just anywhere.';
    report(env, {
      code: kind.code,
      message: `A directive "${name}" is shown as text. ${problem ?? where}`,
      range: range(directive?.end ?? lineEnd),
      suggestion: `Write ${kind.example}.`,
    });
  } else if (startsLine && ended) {
    report(env, {
      code: ended.code,
      message: `No "${ended.name}" is open that "::: ${name}" could close.`,
      range: range(lineEnd),
      suggestion: `Write ${ended.example}.`,
    });
  } else if (startsLine && looksLikeDirective(src, pos, lineEnd)) {
    report(env, {
      code: 'unknown-directive',
      message: `There is no directive "${name}".`,
      range: range(lineEnd),
      suggestion: `Known are ${[...known.keys()].sort().join(', ')}.`,
    });
  }
}

/** Whether nothing but attributes follows a name, and not just words. */
function looksLikeDirective(text: string, start: number, limit: number): boolean {
  const directive = readDirective(text, start, { isSelfClosing: true, limit });
  if (!directive || directive.problem !== undefined || directive.end > limit) return false;
  const isClosed = text.slice(start + 3, directive.end).includes(':::');
  return (
    isClosed || directive.attributes.size === 0 || [...directive.attributes.values()].some((value) => value !== '')
  );
}

/** Where to look for the end of what is reported: no directive needs more, and lines may be endless. */
const LONGEST = 4000;

function endOfLine(text: string, start: number, limit: number): number {
  const end = text.slice(start, start + LONGEST).indexOf('\n');
  return Math.min(end === -1 ? start + LONGEST : start + end, limit);
}
