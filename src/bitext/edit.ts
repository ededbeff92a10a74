import type { Bitext } from './bitext.ts';

/**
 * Gives the text with some target halves replaced and every other byte as it was.
 * `targets` maps the index of a segment in `bitext.segments` to the new Markdown of its target half.
 * Throws a RangeError for a segment that does not exist or has no target half.
 */
export function replaceTargets(bitext: Bitext, targets: ReadonlyMap<number, string>): string {
  let result = '';
  let position = 0;
  for (const index of [...targets.keys()].sort((a, b) => a - b)) {
    const half = bitext.segments[index]?.target;
    if (!half) throw new RangeError(`Segment ${index} has no target half to replace.`);
    result += bitext.text.slice(position, half.text.start) + (targets.get(index) ?? '');
    position = half.text.end;
  }
  return result + bitext.text.slice(position);
}
