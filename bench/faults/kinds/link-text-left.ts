import { onlyTextOf } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const linkTextLeft: Fault = {
  name: 'the text of a link is left in the language of the source',
  expects: ['label-untranslated'],
  plant: (pair) => onlyTextOf(pair, 'link'),
};
