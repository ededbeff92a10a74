import { withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const punctuationSpaced: Fault = {
  name: 'a space stands before a comma or full stop',
  expects: ['space-before-punctuation'],
  plant: (pair, { random }) => withMatch(pair, /(?<=\p{L})[.,](?=\s|$)/gu, random, ([sign]) => ` ${sign}`),
};
