import { withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const paragraphSplit: Fault = {
  name: 'a blank line splits the target',
  expects: ['block-shape-differs'],
  plant: (pair, { random }) => withMatch(pair, /(?<=\S) (?=\S)/g, random, () => '\n\n'),
};
