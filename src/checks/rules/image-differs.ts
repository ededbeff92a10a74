import type { InlineToken } from '../../segments/index.ts';
import type { PairCheck } from '../check.ts';
import { differenceFindings, tokenDifferences } from '../token-differences.ts';

/** Finds images that are lost, added or another one; folders do not count, for locales have pictures of their own. */
export const imageDiffers: PairCheck = {
  code: 'image-differs',
  find(pair) {
    const differences = tokenDifferences(imagesOf(pair.sourceTokens), imagesOf(pair.targetTokens), fileName);
    return differenceFindings('image-differs', { one: 'image', many: 'images' }, differences, pair);
  },
};

function imagesOf(tokens: readonly InlineToken[]): InlineToken[] {
  return tokens.filter(({ kind }) => kind === 'image');
}

function fileName({ value }: InlineToken): string {
  return value
    .toLowerCase()
    .replace(/[?#].*$/s, '')
    .replace(/^.*\//s, '');
}
