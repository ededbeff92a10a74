import { otherWord } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const spaceInvisible: Fault = {
  name: 'an invisible character stands within a word',
  expects: ['characters-invisible'],
  plant: ({ target }, { random, locale }) => {
    const word = otherWord(target, random);
    // A zero-width space is where Thai words end.
    const character = random() < 0.5 || locale.startsWith('th') ? '\uFEFF' : '\u200B';
    return word === undefined
      ? undefined
      : { target: target.replace(word, word.slice(0, 2) + character + word.slice(2)) };
  },
};
