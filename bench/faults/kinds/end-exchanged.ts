import { withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const endExchanged: Fault = {
  name: 'the full stop at the end is a colon',
  expects: ['end-punctuation'],
  plant: (pair, { random }) => withMatch(pair, /[.。](?=\s*$)/g, random, () => ':'),
};
