import { withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const bracketLost: Fault = {
  name: 'a bracket is lost',
  expects: ['brackets-unpaired'],
  plant: (pair, { random }) => withMatch(pair, /(?<=[\p{L}\p{M}\d])[)）](?=\s|[。、.,]|$)/gu, random, () => ''),
};
