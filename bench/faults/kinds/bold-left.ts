import { onlyTextOf } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const boldLeft: Fault = {
  name: 'bold text is left in the language of the source',
  // A label that is the whole target, or a sentence, is what checks of these find.
  expects: ['label-untranslated', 'untranslated', 'partly-untranslated'],
  plant: (pair) => onlyTextOf(pair, 'emphasis'),
};
