import type { InlineToken } from '../../segments/index.ts';
import type { CheckedPair } from '../check.ts';
import { tokensOfKind } from './tokens-of-kind.ts';

/** Gives the links or images of a target without the text that is for people, where the source has some for the same address. */
export function tokensWithoutText(
  {
    source,
    target,
    sourceTokens,
    targetTokens,
  }: Pick<CheckedPair, 'source' | 'target' | 'sourceTokens' | 'targetTokens'>,
  kind: 'link' | 'image',
): InlineToken[] {
  const empty = tokensOfKind(targetTokens, kind).filter((token) => !hasText(target, token));
  if (empty.length === 0) return [];
  const told = tokensOfKind(sourceTokens, kind).filter((token) => hasText(source, token));
  return empty.filter(({ value }) => told.some((token) => token.value === value));
}

function hasText(half: string, { textRange }: InlineToken): boolean {
  return textRange !== undefined && /\S/.test(half.slice(textRange.start, textRange.end));
}
