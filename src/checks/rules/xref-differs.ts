import type { PairCheck } from '../check.ts';
import { differenceFindings, differencesOfKind } from '../tokens/token-differences.ts';

/** Finds references to uids, `<xref:uid>` and `@uid`, that are lost, added or changed. */
export const xrefDiffers: PairCheck = {
  code: 'xref-differs',
  find(pair) {
    const differences = differencesOfKind(pair, 'xref');
    return differenceFindings('xref-differs', { one: 'reference', many: 'references' }, differences, pair);
  },
};
