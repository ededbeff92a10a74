import type { CheckedPair } from '../check.ts';

/** The share of targets, and their least number, that make a word a frequent one. */
const FREQUENT_SHARE = 0.003;
const FEWEST_TARGETS = 5;

/**
 * Learns the words that many targets of a locale hold and hardly any source: those of its grammar above all. Words of the
 * source's language are none of them, however often they were left.
 */
export function frequentTargetWords(pairs: readonly CheckedPair[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const pair of pairs) {
    if (pair.source === pair.target) continue;
    const { source, target } = pair.prose('words');
    for (const word of target.vocabulary) {
      counts.set(word, (counts.get(word) ?? 0) + (source.vocabulary.has(word) ? -1 : 1));
    }
  }
  const fewest = Math.max(FEWEST_TARGETS, pairs.length * FREQUENT_SHARE);
  return new Set(
    Array.from(counts)
      .filter(([, count]) => count >= fewest)
      .map(([word]) => word),
  );
}
