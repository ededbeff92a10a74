import type { InlineToken } from '../../segments/index.ts';
import type { PairCheck } from '../check.ts';
import { differenceFindings, tokenDifferences } from '../token-differences.ts';

/** Finds code spans that are lost, added or changed, whatever their order and the number of their backticks. */
export const codeDiffers: PairCheck = {
  code: 'code-differs',
  find(pair) {
    const differences = tokenDifferences(codeOf(pair.sourceTokens), codeOf(pair.targetTokens), contentOf);
    return differenceFindings('code-differs', { one: 'code span', many: 'code spans' }, differences, pair);
  },
};

function codeOf(tokens: readonly InlineToken[]): InlineToken[] {
  return tokens.filter(({ kind }) => kind === 'code');
}

function contentOf({ value }: InlineToken): string {
  return value.trim().replace(/\s+/g, ' ');
}
