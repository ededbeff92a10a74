import { withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const wordDoubled: Fault = {
  name: 'a word is doubled',
  expects: ['word-doubled'],
  plant: (pair, { random }) => withMatch(pair, /(?<=\s)\p{L}{3,}(?=\s)/gu, random, ([word]) => `${word} ${word}`),
};
