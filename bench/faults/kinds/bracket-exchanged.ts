import { withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const bracketExchanged: Fault = {
  name: 'a bracket is closed by one of another kind',
  expects: ['brackets-unpaired'],
  plant: (pair, { random }) => withMatch(pair, /(?<=(?<!\])\([^()[\]]+)\)/g, random, () => ']'),
};
