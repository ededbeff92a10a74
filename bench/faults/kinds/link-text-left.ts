import { onlyTextOf } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const linkTextLeft: Fault = {
  name: 'the text of a link is left in the language of the source',
  // A label that is the whole target, or a sentence, is what checks of these find.
  expects: ['label-untranslated', 'untranslated', 'partly-untranslated'],
  plant: (pair) => onlyTextOf(pair, 'link'),
};
