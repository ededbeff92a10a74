import type { Fault } from '../fault.ts';

export const spaceAdded: Fault = {
  name: 'a space stands at the edge of the target',
  expects: ['space-at-edge'],
  plant: ({ source, target }, { random }) =>
    source === source.trim() && target === target.trim() && target !== ''
      ? { target: random() < 0.5 ? ` ${target}` : `${target} ` }
      : undefined,
};
