import type { InlineToken } from '../../segments/index.ts';
import type { PairCheck } from '../check.ts';
import { differenceFindings, tokenDifferences } from '../token-differences.ts';

/** Finds HTML tags that are lost, added or renamed; attributes, and the slash of `<br/>`, do not count. */
export const htmlDiffers: PairCheck = {
  code: 'html-differs',
  find(pair) {
    const differences = tokenDifferences(
      tagsOf(pair.source, pair.sourceTokens),
      tagsOf(pair.target, pair.targetTokens),
    );
    return differenceFindings('html-differs', { one: 'HTML tag', many: 'HTML tags' }, differences, pair);
  },
};

/** Tags without comments and anchors, which nobody sees; the end of an anchor cannot be told from that of a link. */
function tagsOf(half: string, tokens: readonly InlineToken[]): InlineToken[] {
  return tokens.filter(
    ({ kind, value, range }) =>
      kind === 'html' &&
      value !== '!--' &&
      value !== '/a' &&
      (value !== 'a' || /\bhref\b/i.test(half.slice(range.start, range.end))),
  );
}
