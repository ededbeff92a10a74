import { otherWord, withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const repetitionChanged: Fault = {
  name: 'a repeated sentence is translated in another way once',
  expects: ['several-targets'],
  plant: (pair, { repetitions, otherTarget, random }) =>
    repetitions < 2 || pair.source.split(' ').length < 4 || /[\](`<]/.test(pair.target)
      ? undefined
      : withMatch(pair, /(?<![\p{L}\p{M}])[\p{L}\p{M}]{4,}/gu, random, () => otherWord(otherTarget, random) ?? ''),
};
