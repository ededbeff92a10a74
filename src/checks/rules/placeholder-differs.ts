import type { InlineToken } from '../../segments/index.ts';
import type { PairCheck } from '../check.ts';
import { differenceFindings, tokenDifferences } from '../token-differences.ts';

/** Finds placeholders such as `{0}`, `%s` and `<name>` that are lost, added or changed; what `<…>` holds may be translated. */
export const placeholderDiffers: PairCheck = {
  code: 'placeholder-differs',
  find(pair) {
    const differences = tokenDifferences(placeholdersOf(pair.sourceTokens), placeholdersOf(pair.targetTokens));
    return differenceFindings('placeholder-differs', { one: 'placeholder', many: 'placeholders' }, differences, pair);
  },
};

function placeholdersOf(tokens: readonly InlineToken[]): InlineToken[] {
  return tokens.filter(({ kind }) => kind === 'placeholder');
}
