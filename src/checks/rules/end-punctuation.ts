import type { LocaleCheck } from '../check.ts';
import { findDifferentEnds, isFullStopLost } from '../different-ends.ts';

/** Finds targets that end with another mark than their source, as their language sees it, but for those that only lack its full stop. */
export const endPunctuation: LocaleCheck = {
  code: 'end-punctuation',
  findAll: (pairs, context) => findDifferentEnds('end-punctuation', pairs, context, (ends) => !isFullStopLost(ends)),
};
