import { withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const lettersAsked: Fault = {
  name: 'letters that an encoding lacks are question marks',
  expects: ['text-garbled'],
  plant: (pair, { random }) =>
    /[[`<(*?]/.test(pair.target)
      ? undefined
      : withMatch(pair, /(?=\p{L}*[\u0080-\u{10FFFF}])[\p{L}\p{M}]{4,}/gu, random, ([word]) =>
          word.replace(/[\u0080-\u{10FFFF}]/gu, '?'),
        ),
};
