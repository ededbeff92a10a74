import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const decimalLost: Fault = {
  name: 'the decimal mark of a number is lost',
  expects: ['number-differs', 'version-differs'],
  plant: (pair, { random }) =>
    withToken(pair, 'number', random, (written) => written.replace(/^(\d+)[.,](\d{1,2})$/, '$1$2')),
};
