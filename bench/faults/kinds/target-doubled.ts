import type { Fault } from '../fault.ts';

export const targetDoubled: Fault = {
  name: 'the target stands there three times',
  expects: ['word-doubled', 'length-unusual'],
  plant: (pair) => (pair.source.length > 60 ? { target: `${pair.target} ${pair.target} ${pair.target}` } : undefined),
};
