import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const numberDropped: Fault = {
  name: 'a number is lost',
  expects: ['number-differs'],
  plant: (pair, { random }) => withToken(pair, 'number', random, (written) => (written.length > 1 ? '' : undefined)),
};
