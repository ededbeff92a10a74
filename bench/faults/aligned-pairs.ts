import { alignPairs, trainAlignment } from '../../src/alignment/index.ts';
import type { CheckedPair } from '../../src/checks/check.ts';
import { checkedPair } from '../../src/checks/index.ts';

/** Aligns the pairs of a docset as `diglot check` does: what is usual is learned from these pairs, faults and all. */
export function alignedPairs(pairs: readonly CheckedPair[], fileSizes: readonly number[]): CheckedPair[] {
  let start = 0;
  const files = fileSizes.map((size) => pairs.slice(start, (start += size)));
  const alignments = alignPairs(trainAlignment(pairs), files).flat();
  return pairs.map((pair, index) => {
    const alignment = alignments[index];
    return checkedPair(pair, { noLoc: pair.noLoc, ...(alignment ? { alignment } : {}) });
  });
}
