import type { PairCheck } from '../check.ts';
import { tokenDifferences } from '../tokens/token-differences.ts';
import { tokensOfKind } from '../tokens/tokens-of-kind.ts';

/** Finds asterisks of the target that readers would see, because they are unpaired or stand beside a space. */
export const emphasisBroken: PairCheck = {
  code: 'emphasis-broken',
  find({ sourceTokens, targetTokens }) {
    const stray = tokensOfKind(targetTokens, 'stray-marker');
    if (stray.length <= tokensOfKind(sourceTokens, 'stray-marker').length) return [];
    // A single asterisk may be a star; where bold or italic text is missing, or italic that was bold, it is not.
    const emphasis = tokenDifferences(tokensOfKind(sourceTokens, 'emphasis'), tokensOfKind(targetTokens, 'emphasis'));
    const isMarkerLost = emphasis.lost.length > 0;
    const shown = isMarkerLost ? stray : stray.filter(({ value }) => value.length > 1);
    if (shown.length === 0) return [];
    return [
      {
        check: 'emphasis-broken',
        message: 'Readers see asterisks in the target, for they mark no bold or italic text.',
        source: [],
        target: shown.map(({ range }) => range),
        suggestion: 'Write **bold** in pairs, without a space inside, and with a space or punctuation outside.',
      },
    ];
  },
};
