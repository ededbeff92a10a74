import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const numberChanged: Fault = {
  name: 'a number is another one',
  expects: ['number-differs'],
  plant: (pair, { random }) =>
    withToken(pair, 'number', random, (written) =>
      written.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 4) % 10)),
    ),
};
