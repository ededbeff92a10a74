import type { Fault } from '../fault.ts';

export const otherTargetCopied: Fault = {
  name: 'the target is that of a segment elsewhere',
  expects: ['misaligned', 'several-sources'],
  plant: ({ source, target }, { otherTarget }) =>
    source.split(' ').length > 7 && otherTarget.length > target.length / 2 ? { target: otherTarget } : undefined,
};
