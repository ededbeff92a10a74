import type { Fault } from '../fault.ts';

export const targetTwice: Fault = {
  name: 'the target stands there twice',
  expects: ['word-doubled', 'length-unusual'],
  plant: ({ source, target }) => (source.length > 30 ? { target: `${target} ${target}` } : undefined),
};
