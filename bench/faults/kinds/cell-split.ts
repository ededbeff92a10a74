import { withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const cellSplit: Fault = {
  name: 'a bar splits a table cell',
  expects: ['table-pipe'],
  plant: (pair, { random }) =>
    pair.context === 'table' ? withMatch(pair, /(?<=\S) (?=\S)/g, random, () => ' | ') : undefined,
};
