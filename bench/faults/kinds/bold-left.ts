import { onlyTextOf } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const boldLeft: Fault = {
  name: 'bold text is left in the language of the source',
  expects: ['label-untranslated'],
  plant: (pair) => onlyTextOf(pair, 'emphasis'),
};
