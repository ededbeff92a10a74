import type { Fault } from '../fault.ts';
import { otherWord, withTerm } from '../edits.ts';

export const termExchanged: Fault = {
  name: 'a glossary term is translated in another way',
  expects: ['term-not-used'],
  plant: (pair, { glossary, otherTarget, random }) =>
    withTerm(pair, glossary, ({ source, preferred }) =>
      preferred.includes(source) ? undefined : otherWord(otherTarget, random),
    ),
};
