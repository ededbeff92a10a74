import type { BilingualText, ProjectedSegment, Side } from '../model/segment-pair.ts';
import type { Bitext } from './bitext.ts';

/**
 * Gives the monolingual Markdown of one side, exactly as its halves and the shared text are written.
 * `<span data-ttu-id="1">T</span><span class="sxs-lookup"><span data-stu-id="1">S</span></span>.` // target => 'T.'
 */
export function project(bitext: Bitext, side: Side): string {
  let result = '';
  let position = 0;
  for (const segment of bitext.segments) {
    result += bitext.text.slice(position, segment.outer.start);
    const half = segment[side];
    if (half) result += bitext.text.slice(half.text.start, half.text.end);
    position = segment.outer.end;
  }
  return result + bitext.text.slice(position);
}

/** Gives both projections at once, with the place of every segment in each; a missing half is an empty range. */
export function projectBoth(bitext: Bitext): BilingualText {
  const { text } = bitext;
  const segments: ProjectedSegment[] = [];
  let target = '';
  let source = '';
  let position = 0;
  for (const segment of bitext.segments) {
    const shared = text.slice(position, segment.outer.start);
    target += shared;
    source += shared;
    const targetStart = target.length;
    const sourceStart = source.length;
    if (segment.target) target += text.slice(segment.target.text.start, segment.target.text.end);
    if (segment.source) source += text.slice(segment.source.text.start, segment.source.text.end);
    segments.push({
      id: segment.id,
      target: { start: targetStart, end: target.length },
      source: { start: sourceStart, end: source.length },
    });
    position = segment.outer.end;
  }
  const rest = text.slice(position);
  return { target: target + rest, source: source + rest, segments };
}
