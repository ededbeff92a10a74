import { withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const endLost: Fault = {
  name: 'the full stop at the end is lost',
  expects: ['end-punctuation'],
  plant: (pair, { random }) => withMatch(pair, /[.。。।۔](?=\s*$)/g, random, () => ''),
};
