import type { InlineToken } from '../../segments/index.ts';
import type { PairCheck } from '../check.ts';
import { differenceFindings, tokenDifferences } from '../token-differences.ts';

/** Finds references to uids, `<xref:uid>` and `@uid`, that are lost, added or changed. */
export const xrefDiffers: PairCheck = {
  code: 'xref-differs',
  find(pair) {
    const differences = tokenDifferences(referencesOf(pair.sourceTokens), referencesOf(pair.targetTokens));
    return differenceFindings('xref-differs', { one: 'reference', many: 'references' }, differences, pair);
  },
};

function referencesOf(tokens: readonly InlineToken[]): InlineToken[] {
  return tokens.filter(({ kind }) => kind === 'xref');
}
