import { parse, projectBoth, type Bitext } from '../bitext/index.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { BilingualText, ProjectedSegment } from '../model/segment-pair.ts';
import { withLineFeeds, type TextSpan } from '../model/text.ts';
import { countPairs, pairsOf, type SegmentPair } from './segment-pair.ts';

/** A bilingual file taken apart: both projections, its pairs counted, and what is wrong in its markup. */
export interface BilingualFile {
  /** The file's text with LF line ends and no byte order mark; ranges of diagnostics are ranges of it. */
  readonly text: string;
  readonly projections: BilingualText;
  readonly pairCount: number;
  readonly diagnostics: readonly Diagnostic[];
  /** The pairs in order, with their lines in `text`, or as `lineAt` counts them; made when they are asked for. */
  readonly pairs: (lineAt?: (offset: number) => number) => SegmentPair[];
  /** Where segment `index` stands in `text`. */
  readonly segmentRange: (index: number) => TextSpan;
  /** Where an offset of the target projection stands in `text`. */
  readonly originOf: (offset: number) => number;
}

/** Takes a bilingual file apart after normalising its line ends, as Markdown does. */
export function readBilingualFile(written: string): BilingualFile {
  const text = withLineFeeds(written);
  const bitext = parse(text);
  const projections = projectBoth(bitext);
  return {
    text,
    projections,
    pairCount: countPairs(bitext.segments),
    diagnostics: bitext.diagnostics,
    pairs: (lineAt) => pairsOf(bitext, lineAt),
    segmentRange: (index) => bitext.segments[index]?.outer ?? { start: 0, end: 0 },
    originOf: (offset) => originOf(bitext, projections, offset),
  };
}

function originOf({ segments }: Bitext, projections: BilingualText, offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((projections.segments[middle]?.target.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const segment = segments[low - 1];
  const projected = projections.segments[low - 1];
  if (!segment || !projected) return offset;
  const { start, end } = projected.target;
  if (segment.target && offset < end) return segment.target.text.start + offset - start;
  return segment.outer.end + offset - end;
}

/**
 * Cuts the bodies out of both projections: the target's from `targetStart`, the source's from `sourceStart`.
 * Segments before them, or across the cut, are left out.
 */
export function bodyOf(
  { target, source, segments }: BilingualText,
  targetStart: number,
  sourceStart: number,
): BilingualText {
  const inBody: ProjectedSegment[] = [];
  for (const segment of segments) {
    if (segment.target.start < targetStart || segment.source.start < sourceStart) continue;
    inBody.push({
      id: segment.id,
      target: { start: segment.target.start - targetStart, end: segment.target.end - targetStart },
      source: { start: segment.source.start - sourceStart, end: segment.source.end - sourceStart },
    });
  }
  return { target: target.slice(targetStart), source: source.slice(sourceStart), segments: inBody };
}
