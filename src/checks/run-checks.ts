import type { CheckCode } from '../model/finding.ts';
import type { CheckContext, CheckedPair, PlacedFinding } from './check.ts';
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
      const findings = naming(`${check.code} at ${pair.id}`, () => check.find(pair, context));
      for (const finding of findings) found.push({ pair: index, finding });
    }
  }
  for (const check of LOCALE_CHECKS.filter(({ code }) => isOn(code))) {
    for (const placed of naming(check.code, () => check.findAll(pairs, context))) found.push(placed);
  }
  return found.sort((one, other) => one.pair - other.pair);
}

function naming<Result>(name: string, run: () => Result): Result {
  try {
    return run();
  } catch (cause) {
    throw new Error(`The check ${name} failed.`, { cause });
  }
}
