import { withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const yearExchanged: Fault = {
  name: 'digits of a year are exchanged',
  expects: ['number-differs', 'version-differs'],
  plant: (pair, { random }) =>
    withMatch(pair, /(?<![\d./_-])20([12])([3-9])(?![\d./_-])/g, random, ([, tens, ones]) => `20${ones}${tens}`),
};
