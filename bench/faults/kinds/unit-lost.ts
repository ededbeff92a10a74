import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const unitLost: Fault = {
  name: 'the unit of a number is lost',
  expects: ['unit-differs'],
  plant: (pair, { random }) => withToken(pair, 'unit', random, (written) => written.replace(/\s?\D+$/, '')),
};
