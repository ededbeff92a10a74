import type { Fault } from '../fault.ts';

export const neighbourJoined: Fault = {
  name: 'the target also holds that of the next segment',
  expects: ['sentences-merged', 'misaligned', 'length-unusual'],
  plant: ({ source, target }, { next }) =>
    next && isLong(source) && isLong(next.source) && next.target !== target
      ? { target: `${target} ${next.target}` }
      : undefined,
};

/** Where a few words are joined, they may explain. */
function isLong(source: string): boolean {
  return source.split(' ').length > 5;
}
