import type { InlineToken } from '../../segments/index.ts';
import type { PairCheck } from '../check.ts';
import { differenceFindings, tokenDifferences, type TokenDifferences } from '../token-differences.ts';

/** Finds code spans that are lost, changed or doubled, whatever their order and the number of their backticks. */
export const codeDiffers: PairCheck = {
  code: 'code-differs',
  find(pair) {
    const source = codeOf(pair.sourceTokens);
    const differences = withoutNewCode(tokenDifferences(source, codeOf(pair.targetTokens), contentOf), source);
    return differenceFindings('code-differs', { one: 'code span', many: 'code spans' }, differences, pair);
  },
};

function codeOf(tokens: readonly InlineToken[]): InlineToken[] {
  return tokens.filter(({ kind }) => kind === 'code');
}

/** Code that only the target has is no damage, for translators mark up names that the source leaves as text; doubled code is. */
function withoutNewCode({ lost, added }: TokenDifferences, source: readonly InlineToken[]): TokenDifferences {
  const known = new Set(source.map(contentOf));
  return { lost, added: lost.length > 0 ? added : added.filter((token) => known.has(contentOf(token))) };
}

function contentOf({ value }: InlineToken): string {
  return value.trim().replace(/\s+/g, ' ');
}
