import { withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const currencyExchanged: Fault = {
  name: 'the currency of a sum is another one',
  expects: ['unit-differs'],
  plant: (pair, { random }) =>
    pair.source.includes('`') ? undefined : withMatch(pair, /\$(?=\d)/g, random, () => '€'),
};
