import type { InlineToken } from '../../segments/index.ts';
import type { PairCheck } from '../check.ts';
import { differenceFindings, differencesOfKind, type TokenDifferences } from '../tokens/token-differences.ts';
import { tokensOfKind } from '../tokens/tokens-of-kind.ts';

/** Finds code spans that are lost, changed or doubled, whatever their order and the number of their backticks. */
export const codeDiffers: PairCheck = {
  code: 'code-differs',
  find(pair) {
    const differences = withoutNewCode(
      differencesOfKind(pair, 'code', contentOf),
      tokensOfKind(pair.sourceTokens, 'code'),
    );
    return differenceFindings('code-differs', { one: 'code span', many: 'code spans' }, differences, pair);
  },
};

/** Code that only the target has is no damage, for translators mark up names that the source leaves as text; doubled code is. */
function withoutNewCode({ lost, added }: TokenDifferences, source: readonly InlineToken[]): TokenDifferences {
  const known = new Set(source.map(contentOf));
  return { lost, added: lost.length > 0 ? added : added.filter((token) => known.has(contentOf(token))) };
}

function contentOf({ value }: InlineToken): string {
  return value.trim().replace(/\s+/g, ' ');
}
