import type { Fault } from '../fault.ts';

export const sourceLeft: Fault = {
  name: 'the target is the source',
  expects: ['untranslated'],
  plant: (pair) => (pair.source.split(' ').length >= 4 ? { target: pair.source } : undefined),
};
