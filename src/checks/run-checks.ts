import type { CheckCode, Finding } from '../model/finding.ts';
import type { CheckContext, CheckedPair, LocaleCheck, PairCheck, PlacedFinding } from './check.ts';
import { LOCALE_CHECKS, PAIR_CHECKS } from './registry.ts';

/**
 * Runs the checks that are on over all pairs of one locale; gives findings in order of pairs, and those of one pair in order of
 * the registry. A check that throws is a fault of the program: the error names it and the pair, and has the cause.
 */
export function runChecks(
  pairs: readonly CheckedPair[],
  context: CheckContext,
  isOn: (code: CheckCode) => boolean,
): PlacedFinding[] {
  const found: PlacedFinding[] = [];
  const pairChecks = PAIR_CHECKS.filter(({ code }) => isOn(code));
  for (const [index, pair] of pairs.entries()) {
    for (const check of pairChecks) {
      for (const finding of findIn(pair, check, context)) found.push({ pair: index, finding });
    }
  }
  for (const check of LOCALE_CHECKS.filter(({ code }) => isOn(code))) {
    for (const placed of findInAll(pairs, check, context)) found.push(placed);
  }
  return found.sort((one, other) => one.pair - other.pair);
}

// Without a closure: it is called a million times.
function findIn(pair: CheckedPair, check: PairCheck, context: CheckContext): readonly Finding[] {
  try {
    return check.find(pair, context);
  } catch (cause) {
    throw new Error(`The check ${check.code} at ${pair.id} failed.`, { cause });
  }
}

function findInAll(pairs: readonly CheckedPair[], check: LocaleCheck, context: CheckContext): readonly PlacedFinding[] {
  try {
    return check.findAll(pairs, context);
  } catch (cause) {
    throw new Error(`The check ${check.code} failed.`, { cause });
  }
}
