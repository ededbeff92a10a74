import { parse, type Bitext, type BitextSegment } from '../bitext/index.ts';
import { lineLocator } from '../model/text.ts';

/** A segment with both halves, each as written in Markdown. */
export interface SegmentPair {
  /** Translation unit id. */
  readonly id: string;
  /** Line of the segment's first character, from 1. */
  readonly line: number;
  readonly source: string;
  readonly target: string;
  /** Where each half begins in the text that was taken apart. */
  readonly sourceStart: number;
  readonly targetStart: number;
  /** Kind of block in which the pair stands. */
  readonly context: PairContext;
}

/** Kind of block in which a pair stands, as far as the start of its line tells. */
export type PairContext = 'heading' | 'list' | 'table' | 'quote' | 'paragraph';

/** Gives the complete pairs of a bilingual text in order; segments that lack a half are left out. */
export function segmentPairs(text: string): SegmentPair[] {
  return pairsOf(parse(text));
}

/**
 * Gives the complete pairs of a parsed bilingual text in order. `lineAt` counts the lines of the file in which the text
 * stands, by offsets of the text; without it the text is the file.
 */
export function pairsOf(bitext: Bitext, lineAt: (offset: number) => number = linesOf(bitext.text)): SegmentPair[] {
  const pairs: SegmentPair[] = [];
  for (const segment of bitext.segments) {
    const { target, source } = segment;
    if (!target || !source) continue;
    pairs.push({
      id: segment.id,
      line: lineAt(segment.outer.start),
      source: bitext.text.slice(source.text.start, source.text.end),
      target: bitext.text.slice(target.text.start, target.text.end),
      sourceStart: source.text.start,
      targetStart: target.text.start,
      context: contextOf(bitext.text, segment),
    });
  }
  return pairs;
}

function linesOf(text: string): (offset: number) => number {
  const locate = lineLocator(text);
  return (offset) => locate(offset).line;
}

/** How many segments of a bilingual text have both halves. */
export function countPairs(segments: readonly BitextSegment[]): number {
  return segments.reduce((count, { target, source }) => (target && source ? count + 1 : count), 0);
}

function contextOf(text: string, segment: BitextSegment): PairContext {
  const lineStart = text.lastIndexOf('\n', segment.outer.start - 1) + 1;
  const before = text.slice(lineStart, Math.min(segment.outer.start, lineStart + 40));
  const [marker = ''] = /^\s*(?:#{1,6}(?=\s)|[-+*](?=\s)|\d{1,9}[.)](?=\s)|\||>)?/.exec(before) ?? [];
  const sign = marker.trim();
  if (sign.startsWith('#')) return 'heading';
  if (sign === '>') return 'quote';
  if (sign === '|') return 'table';
  return sign === '' ? 'paragraph' : 'list';
}
