import { customsOf } from '../../../src/checks/locale-customs.ts';
import type { CheckedPair } from '../../../src/checks/check.ts';
import { withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const endLost: Fault = {
  name: 'the full stop at the end is lost',
  expects: ['end-punctuation', 'full-stop-lost'],
  plant: (pair, { random, locale }) =>
    /\p{L}{2}\.\s*$/u.test(pair.source) && !isNounInList(pair, locale)
      ? withMatch(pair, /[.。।۔](?=\s*$)/g, random, () => '')
      : undefined,
};

/** East Asian lists may hold nouns, which end with nothing: only sentences lose something there. */
function isNounInList({ target, context }: CheckedPair, locale: string): boolean {
  const { hasFreeEnds, sentenceEnd } = customsOf(locale);
  return hasFreeEnds && context !== 'paragraph' && !sentenceEnd.test(target.replace(/[.。]\s*$/, ''));
}
