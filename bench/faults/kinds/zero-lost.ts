import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const zeroLost: Fault = {
  name: 'a zero of a number is lost',
  expects: ['number-differs'],
  plant: (pair, { random }) => withToken(pair, 'number', random, (written) => written.replace(/(?<=\d)0$/, '')),
};
