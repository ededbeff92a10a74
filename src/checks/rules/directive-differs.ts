import type { InlineToken } from '../../segments/index.ts';
import type { PairCheck } from '../check.ts';
import { differenceFindings, tokenDifferences } from '../token-differences.ts';

/** Finds alerts, includes and `:::` directives that are lost, added, or whose keyword is translated. */
export const directiveDiffers: PairCheck = {
  code: 'directive-differs',
  find(pair) {
    const differences = tokenDifferences(directivesOf(pair.sourceTokens), directivesOf(pair.targetTokens));
    return differenceFindings('directive-differs', { one: 'directive', many: 'directives' }, differences, pair);
  },
};

function directivesOf(tokens: readonly InlineToken[]): InlineToken[] {
  return tokens.filter(({ kind }) => kind === 'directive');
}
