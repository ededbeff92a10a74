import type { InlineToken, InlineTokenKind } from '../../segments/index.ts';

/** Gives the tokens of one kind, in order. */
export function tokensOfKind(tokens: readonly InlineToken[], kind: InlineTokenKind): InlineToken[] {
  return tokens.filter((token) => token.kind === kind);
}
