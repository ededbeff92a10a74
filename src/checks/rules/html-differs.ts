import type { InlineToken } from '../../segments/index.ts';
import type { PairCheck } from '../check.ts';
import { differenceFindings, tokenDifferences } from '../token-differences.ts';

/** Finds HTML tags that are lost, added or renamed; attributes, and the slash of `<br/>`, do not count. */
export const htmlDiffers: PairCheck = {
  code: 'html-differs',
  find(pair) {
    const differences = tokenDifferences(tagsOf(pair.sourceTokens), tagsOf(pair.targetTokens));
    return differenceFindings('html-differs', { one: 'HTML tag', many: 'HTML tags' }, differences, pair);
  },
};

/** Tags without comments, which nobody sees. */
function tagsOf(tokens: readonly InlineToken[]): InlineToken[] {
  return tokens.filter(({ kind, value }) => kind === 'html' && value !== '!--');
}
