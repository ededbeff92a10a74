import { withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const letterUnreadable: Fault = {
  name: 'a letter is replaced by U+FFFD',
  expects: ['text-garbled'],
  plant: (pair, { random }) => withMatch(pair, /(?<=\p{L})\p{L}(?=\p{L})/gu, random, () => '\uFFFD'),
};
