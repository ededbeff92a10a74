import type { Fault } from '../fault.ts';

export const targetCut: Fault = {
  name: 'the target is cut after a third',
  expects: ['length-unusual', 'target-cut', 'clause-missing', 'sentence-missing', 'link-broken'],
  plant: (pair) =>
    pair.source.length > 90 ? { target: pair.target.slice(0, Math.floor(pair.target.length / 3)) } : undefined,
};
