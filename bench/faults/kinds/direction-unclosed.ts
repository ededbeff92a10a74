import { otherWord } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const directionUnclosed: Fault = {
  name: 'a mark that sets a direction is not closed',
  expects: ['characters-invisible'],
  plant: ({ target }, { random }) => {
    const word = otherWord(target, random);
    const mark = ['\u202A', '\u202B', '\u2067', '\u202E'][Math.floor(random() * 4)] ?? '';
    return word === undefined ? undefined : { target: target.replace(word, mark + word) };
  },
};
