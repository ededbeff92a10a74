export type { CheckedPair } from './check.ts';
export { checkedPair, type CheckedHalves, type PairSurroundings } from './checked-pair.ts';
export { findingKey, pairKey } from './finding-key.ts';
export { LOCALE_CHECKS, PAIR_CHECKS } from './registry.ts';
export { oneSidedTokens } from './tokens/one-sided-tokens.ts';
export { runChecks } from './run-checks.ts';
export { termsInSource } from './terms/term-matching.ts';
