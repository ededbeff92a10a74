import type { PairCheck } from '../check.ts';
import { differenceFindings, differencesOfKind } from '../tokens/token-differences.ts';

/** Finds alerts, includes and `:::` directives that are lost, added, or whose keyword is translated. */
export const directiveDiffers: PairCheck = {
  code: 'directive-differs',
  find(pair) {
    const differences = differencesOfKind(pair, 'directive');
    return differenceFindings('directive-differs', { one: 'directive', many: 'directives' }, differences, pair);
  },
};
