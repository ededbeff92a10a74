import type { LocaleCheck, PairCheck } from './check.ts';
import { targetEmpty } from './rules/target-empty.ts';

/** Every check that looks at one pair at a time; findings of a pair come in this order. */
export const PAIR_CHECKS: readonly PairCheck[] = [targetEmpty];

/** Every check that compares all pairs of a locale. */
export const LOCALE_CHECKS: readonly LocaleCheck[] = [];
