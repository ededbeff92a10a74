import type { Fault } from '../fault.ts';

export const neighbourCopied: Fault = {
  name: 'the target is that of the next segment',
  expects: ['misaligned', 'several-sources'],
  plant: ({ source, target }, { next }) =>
    next && isLong(source) && isLong(next.source) && next.target !== target && next.source !== source
      ? { target: next.target }
      : undefined,
};

/** Of headings and labels nobody can tell. */
function isLong(source: string): boolean {
  return source.split(' ').length > 5;
}
