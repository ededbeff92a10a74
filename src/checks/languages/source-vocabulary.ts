import type { CheckedPair } from '../check.ts';

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
  const asWritten = new Map<string, WordCount>();
  const inAnyCase = new Map<string, WordCount>();
  for (const pair of pairs) {
    // A half that is identical may be what is being looked for: it tells nothing.
    if (pair.source === pair.target) continue;
    const { source, target } = pair.prose('words');
    const targetWords = new Set(target.words.map(({ text }) => text));
    for (const word of new Set(source.words.map(({ text }) => text))) count(asWritten, word, targetWords.has(word));
    for (const word of source.vocabulary) count(inAnyCase, word, target.vocabulary.has(word));
  }
  return {
    isTranslated: (word) => {
      // `Guard` is kept in names where `guard` is translated, and German keeps `features` as `Features`.
      const counts = enough(asWritten.get(word)) ?? enough(inAnyCase.get(word.toLowerCase()));
      if (!counts) return undefined;
      const share = counts.kept / counts.seen;
      return share <= 0.2 ? true : share >= 0.5 ? false : undefined;
    },
  };
}

interface WordCount {
  seen: number;
  kept: number;
}

function count(counts: Map<string, WordCount>, word: string, isKept: boolean): void {
  let known = counts.get(word);
  if (!known) counts.set(word, (known = { seen: 0, kept: 0 }));
  known.seen++;
  if (isKept) known.kept++;
}

function enough(counts: WordCount | undefined): WordCount | undefined {
  return counts && counts.seen >= ENOUGH_PAIRS ? counts : undefined;
}
