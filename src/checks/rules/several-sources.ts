import type { CheckedPair, LocaleCheck, PlacedFinding } from '../check.ts';
import { outvotedPairs, rivalGroups } from '../consistency.ts';
import { wordsOf } from '../words/words.ts';

/** Short texts say the same in many ways. */
const FEWEST_LETTERS = 12;
const FEWEST_WORDS = 6;
/** Sources that share more than this part of their words are near enough to be said in one way. */
const MOST_IN_COMMON = 0.25;

/** Finds targets that stand for sources which have hardly a word in common, at the rarer sources. */
export const severalSources: LocaleCheck = {
  code: 'several-sources',
  findAll: (pairs) =>
    rivalGroups(pairs, 'target', (target) => target.length >= FEWEST_LETTERS)
      .flatMap(outvotedPairs)
      .flatMap(({ pair, other }): PlacedFinding[] => {
        const finding = findingFor(pairs[pair], pairs[other.pairs[0] ?? -1], other.pairs.length);
        return finding ? [{ pair, finding }] : [];
      })
      .sort((a, b) => a.pair - b.pair),
};

function findingFor(
  pair: CheckedPair | undefined,
  other: CheckedPair | undefined,
  count: number,
): PlacedFinding['finding'] | undefined {
  if (!pair || !other) return undefined;
  const words = sourceWords(pair);
  const otherWords = sourceWords(other);
  if (words.size < FEWEST_WORDS || otherWords.size < FEWEST_WORDS) return undefined;
  const common = [...words].filter((word) => otherWords.has(word)).length;
  if ((2 * common) / (words.size + otherWords.size) > MOST_IN_COMMON) return undefined;
  return {
    check: 'several-sources',
    message: `The same target stands for “${other.source.trim()}” in ${count === 1 ? 'another pair' : `${count} other pairs`}.`,
    source: [{ start: 0, end: pair.source.length }],
    target: [{ start: 0, end: pair.target.length }],
    pattern: pair.target.trim(),
  };
}

function sourceWords(pair: CheckedPair): Set<string> {
  return new Set(wordsOf(pair.comparable('source')).map(({ text }) => text));
}
