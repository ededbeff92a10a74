import type { InlineToken } from '../../segments/index.ts';
import type { LinkTexts, LinkTextTable } from '../links/link-texts.ts';

/** A token that both halves have once, and the words that go with it in each. */
export interface CommonToken extends LinkTexts {
  readonly source: InlineToken;
  readonly target: InlineToken;
}

/** By how much words must speak more for the other token, of at most 2 for both. */
export interface LeastGains {
  readonly inSameOrder: number;
  /** Tokens that stand in the other order than in the source are suspicious by themselves. */
  readonly inOtherOrder: number;
}

/** Gives the two tokens of a pair whose words speak most for their being exchanged; undefined if none do clearly. */
export function exchangedTokens(
  tokens: readonly CommonToken[],
  table: LinkTextTable,
  { inSameOrder, inOtherOrder }: LeastGains,
): readonly [CommonToken, CommonToken] | undefined {
  let exchanged: readonly [CommonToken, CommonToken] | undefined;
  let most = 0;
  tokens.forEach((one, index) => {
    for (const other of tokens.slice(index + 1)) {
      const gain =
        table.likeness(one.sourceText, other.targetText, false) +
        table.likeness(other.sourceText, one.targetText, false) -
        table.likeness(one.sourceText, one.targetText, true) -
        table.likeness(other.sourceText, other.targetText, true);
      const excess = gain - (one.target.range.start > other.target.range.start ? inOtherOrder : inSameOrder);
      if (excess <= most) continue;
      most = excess;
      exchanged = [one, other];
    }
  });
  return exchanged;
}
