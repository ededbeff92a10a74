import type { ProjectedSegment } from '../../model/segment-pair.ts';
import type { ContentMap } from './content-map.ts';

/** The part of a segment's target half that stands in one block's content. */
export interface Fragment {
  /** Index of the segment in the bilingual text. */
  readonly segment: number;
  readonly from: number;
  readonly to: number;
}

/** One place in a block's content where a fragment of a segment opens or closes. */
export interface Boundary {
  readonly offset: number;
  readonly type: 'segment_open' | 'segment_close';
  readonly segment: number;
}

/** The boundaries of fragments, in the order of the fragments. */
export function boundariesOf(fragments: readonly Fragment[]): Boundary[] {
  const boundaries: Boundary[] = [];
  for (const { segment, from, to } of fragments) {
    boundaries.push({ offset: from, type: 'segment_open', segment }, { offset: to, type: 'segment_close', segment });
  }
  return boundaries;
}

/**
 * Finds what part of which segments stands in a block's content, in order, without the white space at their ends:
 * Markdown gives meaning to spaces beside line breaks, so no boundary may come between the two. Content without a map has
 * no known place, and no segments.
 */
export function findFragments(
  segments: readonly ProjectedSegment[],
  map: ContentMap | undefined,
  content: string,
): Fragment[] {
  const fragments: Fragment[] = [];
  if (!map) return fragments;
  const { start, end } = map.range;
  for (let i = firstReaching(segments, start); i < segments.length; i++) {
    const target = segments[i]?.target;
    if (!target || target.start > end) break;
    const empty = target.start === target.end;
    if (!empty && (target.start === end || target.end === start)) continue;
    let from = map.toContent(target.start);
    let to = map.toContent(target.end);
    while (from < to && isSpace(content.charCodeAt(from))) from++;
    while (to > from && isSpace(content.charCodeAt(to - 1))) to--;
    if (to > from || empty) fragments.push({ segment: i, from, to });
  }
  return fragments;
}

function firstReaching(segments: readonly ProjectedSegment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.target.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a;
}
