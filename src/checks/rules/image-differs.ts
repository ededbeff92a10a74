import type { InlineToken } from '../../segments/index.ts';
import type { PairCheck } from '../check.ts';
import { differenceFindings, differencesOfKind } from '../token-differences.ts';

/** Finds images that are lost, added or another one; folders do not count, for locales have pictures of their own. */
export const imageDiffers: PairCheck = {
  code: 'image-differs',
  find(pair) {
    const differences = differencesOfKind(pair, 'image', fileName);
    return differenceFindings('image-differs', { one: 'image', many: 'images' }, differences, pair);
  },
};

function fileName({ value }: InlineToken): string {
  return value
    .toLowerCase()
    .replace(/[?#].*$/s, '')
    .replace(/^.*\//s, '');
}
