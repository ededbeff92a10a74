import type { LocaleCheck } from '../check.ts';
import { compareEnds, differentEnds, endsOf, isFullStopLost } from '../ends/different-ends.ts';

/** Finds targets that end with another mark than their source, as their language sees it, but for those that only lack its full stop. */
export const endPunctuation: LocaleCheck = {
  code: 'end-punctuation',
  findAll: (pairs, context) => {
    const ends = pairs.map((pair) => endsOf(pair, context));
    return compareEnds(pairs, ends, context, (both) => !isFullStopLost(both))
      .filter(({ isSame }) => !isSame)
      .map((compared) => differentEnds('end-punctuation', compared));
  },
};
