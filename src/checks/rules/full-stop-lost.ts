import type { LocaleCheck } from '../check.ts';
import { findDifferentEnds, isFullStopLost } from '../different-ends.ts';

/** Finds targets that lack the full stop of their source, and end with nothing or go on with a colon. */
export const fullStopLost: LocaleCheck = {
  code: 'full-stop-lost',
  findAll: (pairs, context) => findDifferentEnds('full-stop-lost', pairs, context, isFullStopLost),
};
