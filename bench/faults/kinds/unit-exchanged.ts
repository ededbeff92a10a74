import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const unitExchanged: Fault = {
  name: 'a unit is another one',
  expects: ['unit-differs'],
  plant: (pair, { random }) =>
    withToken(
      pair,
      'unit',
      random,
      (_written, { value }) => ({ MB: 'KB', GB: 'MB', KB: 'GB', TB: 'GB', '%': 'px' })[value],
    ),
};
