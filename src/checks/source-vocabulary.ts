import type { CheckedPair } from './check.ts';

/** What becomes of the source language's words in one locale, learnt from its pairs. */
export interface SourceVocabulary {
  /** Whether a word is usually translated; undefined where too few pairs hold it, or they do both. */
  readonly isTranslated: (word: string) => boolean | undefined;
}

/** How many pairs must hold a word before they tell anything. */
const ENOUGH_PAIRS = 4;

const cache = new WeakMap<readonly CheckedPair[], SourceVocabulary>();

/**
 * Learns from all pairs of a locale which words of the source are translated and which are kept, as names are: `steps` is
 * found in many sources and hardly a target, `Excel` in nearly all targets of sources that hold it.
 */
export function vocabularyOf(pairs: readonly CheckedPair[]): SourceVocabulary {
  let vocabulary = cache.get(pairs);
  if (!vocabulary) cache.set(pairs, (vocabulary = learnVocabulary(pairs)));
  return vocabulary;
}

function learnVocabulary(pairs: readonly CheckedPair[]): SourceVocabulary {
  const counts = new Map<string, { seen: number; kept: number }>();
  for (const pair of pairs) {
    // A half that is identical may be what is being looked for: it tells nothing.
    if (pair.source === pair.target) continue;
    const prose = pair.prose('words');
    const targetWords = prose.target.vocabulary;
    for (const word of prose.source.vocabulary) {
      let count = counts.get(word);
      if (!count) counts.set(word, (count = { seen: 0, kept: 0 }));
      count.seen++;
      if (targetWords.has(word)) count.kept++;
    }
  }
  return {
    isTranslated: (word) => {
      const count = counts.get(word.toLowerCase());
      if (!count || count.seen < ENOUGH_PAIRS) return undefined;
      const share = count.kept / count.seen;
      return share <= 0.2 ? true : share >= 0.5 ? false : undefined;
    },
  };
}
