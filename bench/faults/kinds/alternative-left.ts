import { onlyTextOf } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const alternativeLeft: Fault = {
  name: 'the text that stands for an image is left in the language of the source',
  expects: ['label-untranslated'],
  plant: (pair) => onlyTextOf(pair, 'image'),
};
