import type { InlineToken } from '../../segments/index.ts';
import type { CheckedPair, PairCheck } from '../check.ts';
import { differenceFindings, tokenDifferences, type TokenDifferences } from '../token-differences.ts';

/** Finds code spans that are lost, added or changed, whatever their order and the number of their backticks. */
export const codeDiffers: PairCheck = {
  code: 'code-differs',
  find(pair) {
    const differences = tokenDifferences(codeOf(pair.sourceTokens), codeOf(pair.targetTokens), contentOf);
    return differenceFindings(
      'code-differs',
      { one: 'code span', many: 'code spans' },
      withoutNewMarkup(differences, pair),
      pair,
    );
  },
};

function codeOf(tokens: readonly InlineToken[]): InlineToken[] {
  return tokens.filter(({ kind }) => kind === 'code');
}

/** What a target writes as code that its source writes as plain text is no damage. */
function withoutNewMarkup({ lost, added }: TokenDifferences, { source }: CheckedPair): TokenDifferences {
  return { lost, added: added.filter((token) => lost.length > 0 || !source.includes(contentOf(token))) };
}

function contentOf({ value }: InlineToken): string {
  return value.trim().replace(/\s+/g, ' ');
}
