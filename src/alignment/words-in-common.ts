import type { PairText } from './pair-text.ts';

/** Gives the share of the words of two sources that stand in both, from 0 to 1; words of addresses do not count. */
export function wordsInCommon(one: PairText | undefined, other: PairText | undefined): number {
  const words = sourceWords(one);
  const otherWords = sourceWords(other);
  const common = [...words].filter((word) => otherWords.has(word)).length;
  return (2 * common) / Math.max(words.size + otherWords.size, 1);
}

/** The words of a source, without those of its addresses. */
function sourceWords(pair: PairText | undefined): ReadonlySet<string> {
  const text = (pair?.source ?? '').replace(/\]\([^)]*\)/g, ' ').toLowerCase();
  return new Set(text.match(/[\p{L}\p{N}]+/gu));
}
