import type { InlineToken } from '../../segments/index.ts';
import type { PairCheck } from '../check.ts';

/** Finds targets with more or less bold texts than their source has. */
export const emphasisDiffers: PairCheck = {
  code: 'emphasis-differs',
  find({ sourceTokens, targetTokens }) {
    const inSource = boldOf(sourceTokens);
    const inTarget = boldOf(targetTokens);
    // Asterisks that readers see are what another check reports.
    const isBroken = targetTokens.some(({ kind }) => kind === 'stray-marker');
    if (inSource.length === inTarget.length || isBroken) return [];
    const isLost = inTarget.length < inSource.length;
    return [
      {
        check: 'emphasis-differs',
        message: `The source has ${told(inSource.length)}, the target ${told(inTarget.length)}.`,
        source: isLost ? inSource.map(({ range }) => range) : [],
        target: isLost ? [] : inTarget.map(({ range }) => range),
      },
    ];
  },
};

function boldOf(tokens: readonly InlineToken[]): InlineToken[] {
  return tokens.filter(
    ({ kind, value }) =>
      (kind === 'emphasis' && value === '**') || (kind === 'html' && (value === 'b' || value === 'strong')),
  );
}

function told(count: number): string {
  if (count === 0) return 'no bold text';
  return count === 1 ? 'one bold text' : `${count} bold texts`;
}
