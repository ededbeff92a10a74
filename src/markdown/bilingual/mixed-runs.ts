import type Token from 'markdown-it/lib/token.mjs';
import { isBlockTag, pairTags, tagNesting } from './tag-pairs.ts';
import { isBlank } from './nesting.ts';

/** What `joinMixedRuns` asks for when it has found text that both languages share amid segments. */
export interface MixedTokens {
  readonly open: () => Token;
  readonly close: () => Token;
  /** The token of the run as it reads in the source language. */
  readonly source: (children: Token[]) => Token;
  /** The token of a segment's source half within such a run. */
  readonly part: (source: Token) => Token;
  /** Whether a segment's halves are the same, so that its target stands for both. */
  readonly isSame: (segment: number) => boolean;
}

/** A line of inline content: where its tokens start and end. */
interface Run {
  readonly start: number;
  readonly end: number;
}

/** Takes apart no line that includes a file: its segments are its own. */
const INCLUSION = 'include_inline';

const FIGURE = /^(?:image|directive_image|task)$/;

/**
 * Gives lines that mix segments with text of both languages twice, once in each language, so that either can be read
 * beside or below the other: shared words must stand in their place in both sentences. What `nestSegments` has made of
 * all other lines stays as it is.
 *
 *     in   Press [T1][S1] + ⟨code⟩ [T2][S2] ⟨image⟩
 *     out  ⟨mixed⟩ Press [T1] + ⟨code⟩ [T2] ⟨/mixed⟩ ⟨mixed source⟩ Press [S1] + ⟨code⟩ [S2] ⟨/mixed source⟩ ⟨image⟩
 */
export function joinMixedRuns(tokens: Token[], make: MixedTokens): Token[] {
  if (!mayMix(tokens)) return tokens;
  const out: Token[] = [];
  let position = 0;
  for (const line of linesOf(tokens)) {
    const run = trim(tokens, line);
    const content = tokens.slice(run.start, run.end);
    if (!isMixed(content)) continue;
    out.push(...tokens.slice(position, run.start));
    out.push(make.open(), ...content.filter(({ type }) => type !== 'segment_source'), make.close());
    out.push(make.source(sourceSide(content, make)));
    position = run.end;
  }
  if (position === 0) return tokens;
  return [...out, ...tokens.slice(position)];
}

/** Most blocks hold whole segments and white space. */
function mayMix(tokens: readonly Token[]): boolean {
  let isInside = false;
  let hasSource = false;
  let hasShared = false;
  let last: unknown;
  for (const token of tokens) {
    if (token.type === 'segment_open') {
      isInside = true;
      hasShared ||= last === token.meta;
      last = token.meta;
    } else if (token.type === 'segment_close') isInside = false;
    else if (token.type === 'segment_source') hasSource = true;
    else hasShared ||= !isInside && isShared(token);
  }
  return hasSource && hasShared;
}

/** Whether a token outside of all segments is something to be read. */
function isShared(token: Token): boolean {
  if (token.type === 'text' || token.type === 'html_text') return !isBlank(token);
  if (token.type === 'softbreak' || token.type === INCLUSION) return false;
  return tagNesting(token) === 0 && !isBreak(token) && !isFigure(token);
}

function isBreak(token: Token): boolean {
  return (
    token.type === 'hardbreak' || isBlockTag(token) || (token.type === 'html_inline' && /^<br\b/i.test(token.content))
  );
}

/** What is seen and not read; amid words it belongs to both sentences, beside them to neither. */
function isFigure(token: Token): boolean {
  return FIGURE.test(token.type) || (token.type === 'html_inline' && tagNesting(token) === 0);
}

function linesOf(tokens: readonly Token[]): Run[] {
  const lines: Run[] = [];
  let start = 0;
  let isInside = false;
  tokens.forEach((token, i) => {
    if (token.type === 'segment_open') isInside = true;
    else if (token.type === 'segment_close') isInside = false;
    else if (!isInside && isBreak(token)) {
      lines.push({ start, end: i });
      start = i + 1;
    }
  });
  return [...lines, { start, end: tokens.length }];
}

/** A line without the figures, empty anchors and white space at its ends. */
function trim(tokens: readonly Token[], { start, end }: Run): Run {
  const edge = (i: number): number => {
    const token = tokens[i];
    if (!token || token.type.startsWith('segment_')) return 0;
    if (isFigure(token) || token.type === 'softbreak' || (tagNesting(token) === 0 && isBlank(token))) return 1;
    return 0;
  };
  const emptyAnchor = (i: number): number => {
    const opens = tokens[i];
    const closes = tokens[i + 1];
    return opens && closes && opens.type === 'html_inline' && tagNesting(opens) === 1 && tagNesting(closes) === -1
      ? 2
      : 0;
  };
  let first = start;
  for (let step = 1; step > 0 && first < end; first += step) step = edge(first) || emptyAnchor(first);
  let last = end;
  for (let step = 1; step > 0 && last > first; last -= step) step = edge(last - 1);
  return { start: first, end: last };
}

function isMixed(run: readonly Token[]): boolean {
  if (!mayMix(run) || run.some(({ type }) => type === INCLUSION)) return false;
  // A source without any translation has no sentence to be read in.
  const hasPair = run.some(
    ({ type }, i) =>
      type === 'segment_close' && run[i - 1]?.type !== 'segment_open' && run[i + 1]?.type === 'segment_source',
  );
  if (!hasPair) return false;
  const partner = pairTags(run);
  return run.every((token, i) => tagNesting(token) === 0 || partner[i] !== undefined);
}

/** The tokens of a run as a reader of the source language reads it, without elements that hold nothing then. */
function sourceSide(run: readonly Token[], { part, isSame }: MixedTokens): Token[] {
  const partner = pairTags(run);
  const out: { token: Token; index: number }[] = [];
  let isHidden = false;
  run.forEach((token, index) => {
    if (token.type === 'segment_open') isHidden = !isSame(token.meta as number);
    else if (token.type === 'segment_close') isHidden = false;
    else if (token.type === 'segment_source') out.push({ token: part(token), index });
    else if (isHidden) return;
    else if (tagNesting(token) === -1 && out.at(-1)?.index === partner[index]) out.pop();
    else out.push({ token, index });
  });
  return out.map(({ token }) => token);
}
