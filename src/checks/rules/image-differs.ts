import type { InlineToken } from '../../segments/index.ts';
import type { PairCheck } from '../check.ts';
import { differenceFindings, differencesOfKind } from '../tokens/token-differences.ts';
import { tokensWithoutText } from '../tokens/tokens-without-text.ts';

/**
 * Finds images that are lost, added or another one, and those without the text that stands for them; folders do not count, for locales have
 * pictures of their own.
 */
export const imageDiffers: PairCheck = {
  code: 'image-differs',
  find(pair) {
    const differences = differencesOfKind(pair, 'image', fileName);
    return [
      ...differenceFindings('image-differs', { one: 'image', many: 'images' }, differences, pair),
      ...tokensWithoutText(pair, 'image').map(({ range }) => ({
        check: 'image-differs' as const,
        message: 'The image has no text for those who do not see it.',
        source: [],
        target: [range],
        suggestion: 'Write between ![ and ] what the source says there.',
      })),
    ];
  },
};

function fileName({ value }: InlineToken): string {
  return value
    .toLowerCase()
    .replace(/[?#].*$/s, '')
    .replace(/^.*\//s, '');
}
