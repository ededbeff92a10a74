import { withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const minusLost: Fault = {
  name: 'the minus of a number is lost',
  expects: ['number-differs'],
  plant: (pair, { random }) =>
    /(?<=^|[\s(])[-−–]\d/.test(pair.source) && !pair.source.includes('`')
      ? withMatch(pair, /(?<=^|[\s(\p{Script=Han}\p{Script=Hiragana}])[-−–](?=\d)/gu, random, () => '')
      : undefined,
};
