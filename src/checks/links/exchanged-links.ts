import type { InlineToken } from '../../segments/index.ts';
import type { LinkTexts, LinkTextTable } from './link-texts.ts';

/** A link that both halves have once, and its texts. */
export interface CommonLink extends LinkTexts {
  readonly source: InlineToken;
  readonly target: InlineToken;
}

/** By how much texts must speak more for the other address, of at most 2 for both. Links in another order than the source's are suspicious by themselves. */
const LEAST_GAIN = { inSameOrder: 0.8, inOtherOrder: 0.12 };

/** Gives the two links of a pair whose texts speak most for their being exchanged; undefined if none do clearly. */
export function exchangedLinks(
  links: readonly CommonLink[],
  table: LinkTextTable,
): readonly [CommonLink, CommonLink] | undefined {
  let exchanged: readonly [CommonLink, CommonLink] | undefined;
  let most = 0;
  links.forEach((one, index) => {
    for (const other of links.slice(index + 1)) {
      const gain =
        table.likeness(one.sourceText, other.targetText, false) +
        table.likeness(other.sourceText, one.targetText, false) -
        table.likeness(one.sourceText, one.targetText, true) -
        table.likeness(other.sourceText, other.targetText, true);
      const isReordered = one.target.range.start > other.target.range.start;
      const excess = gain - (isReordered ? LEAST_GAIN.inOtherOrder : LEAST_GAIN.inSameOrder);
      if (excess <= most) continue;
      most = excess;
      exchanged = [one, other];
    }
  });
  return exchanged;
}
