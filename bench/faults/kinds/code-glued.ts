import { withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const codeGlued: Fault = {
  name: 'a code span is glued to the word beside it',
  expects: ['code-misplaced'],
  plant: (pair, { random }) => withMatch(pair, /(?<=`) (?=[a-zäöüßàáâãçéêíóôõúа-яё]{2})/giu, random, () => ''),
};
