import { withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const spaceDoubled: Fault = {
  name: 'a space is doubled',
  expects: ['space-doubled'],
  plant: (pair, { random }) => withMatch(pair, /(?<=\p{L}) (?=\p{L})/gu, random, () => '  '),
};
