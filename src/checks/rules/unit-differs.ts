import type { InlineToken } from '../../segments/index.ts';
import type { CheckedPair, PairCheck } from '../check.ts';
import { differenceFindings, differencesOfKind } from '../token-differences.ts';

/** Finds units of measure that were exchanged or lost; names of units in the target's language are the same unit. */
export const unitDiffers: PairCheck = {
  code: 'unit-differs',
  find(pair) {
    const { lost, added } = differencesOfKind(pair, 'unit');
    // A unit may have a name that is not known here: it is lost where nothing follows its number.
    const gone = added.length > 0 ? lost : lost.filter((unit) => isBare(pair, unit));
    const exchanged = lost.length > 0 ? added : [];
    return differenceFindings('unit-differs', { one: 'unit', many: 'units' }, { lost: gone, added: exchanged }, pair);
  },
};

/** Whether the number of a source's unit stands in the target without anything that could be its unit. */
function isBare({ target, sourceTokens, targetTokens }: CheckedPair, unit: InlineToken): boolean {
  const number = sourceTokens.findLast(({ kind, range }) => kind === 'number' && range.end <= unit.range.start);
  const counterpart = targetTokens.find(({ kind, value }) => kind === 'number' && value === number?.value);
  return (
    counterpart !== undefined &&
    /^[\s\u00a0]*(?:[.,;:!?)\]。、，：；！？）]|$)/u.test(target.slice(counterpart.range.end))
  );
}
