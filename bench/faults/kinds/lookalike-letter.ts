import { withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

const TWINS: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', x: 'х' };

export const lookalikeLetter: Fault = {
  name: 'a letter in a Latin word is a Cyrillic one that looks like it',
  expects: ['script-wrong'],
  plant: (pair, { random }) =>
    withMatch(pair, /(?<![\w`/.:-])[A-Za-z]+[aeopcx][a-z]+(?![\w`/.:-])/g, random, ([word]) =>
      word.replace(/(?!^)[aeopcx]/, (letter) => TWINS[letter] ?? letter),
    ),
};
