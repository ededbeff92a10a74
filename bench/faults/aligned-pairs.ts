import { alignPairs, trainAlignment, type AlignmentModel } from '../../src/alignment/index.ts';
import type { CheckedPair } from '../../src/checks/check.ts';
import { checkedPair } from '../../src/checks/index.ts';

/** Aligns the pairs of a docset as `diglot check` does; what is usual is learned from these pairs, if no model is given. */
export function alignedPairs(
  pairs: readonly CheckedPair[],
  fileSizes: readonly number[],
  model: AlignmentModel = trainAlignment(pairs),
): CheckedPair[] {
  let start = 0;
  const files = fileSizes.map((size) => pairs.slice(start, (start += size)));
  const alignments = alignPairs(model, files).flat();
  return pairs.map((pair, index) => {
    const alignment = alignments[index];
    return checkedPair(pair, { noLoc: pair.noLoc, ...(alignment ? { alignment } : {}) });
  });
}
