import type { Fault } from '../fault.ts';
import { otherWord, withTerm } from '../edits.ts';

export const termTranslated: Fault = {
  name: 'a name that the glossary keeps is translated',
  expects: ['term-not-used'],
  plant: (pair, { glossary, otherTarget, random }) =>
    withTerm(pair, glossary, ({ source, preferred }) =>
      preferred.includes(source) ? otherWord(otherTarget, random) : undefined,
    ),
};
