import type { InlineToken } from '../../segments/index.ts';
import type { PairCheck } from '../check.ts';

/** Finds asterisks of the target that readers would see, because they are unpaired or stand beside a space. */
export const emphasisBroken: PairCheck = {
  code: 'emphasis-broken',
  find({ sourceTokens, targetTokens }) {
    const stray = strayMarkers(targetTokens);
    if (stray.length <= strayMarkers(sourceTokens).length) return [];
    // A single asterisk may be a star; where bold or italic text is missing, it is not.
    const isMarkerLost = emphasisCount(targetTokens) < emphasisCount(sourceTokens);
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

function strayMarkers(tokens: readonly InlineToken[]): InlineToken[] {
  return tokens.filter(({ kind }) => kind === 'stray-marker');
}

function emphasisCount(tokens: readonly InlineToken[]): number {
  return tokens.filter(({ kind }) => kind === 'emphasis').length;
}
