import type { Fault } from '../fault.ts';

export const targetEmptied: Fault = {
  name: 'the target is emptied',
  expects: ['target-empty'],
  plant: (pair) => (pair.source.trim() === '' ? undefined : { target: ' ' }),
};
