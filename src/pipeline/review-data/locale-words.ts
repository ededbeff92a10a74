import type { Counterpart, LocaleWords } from '../../model/alignment.ts';
import type { Side } from '../../model/segment-pair.ts';
import type { ReviewFile } from './locale-index.ts';

/** So many counterparts of a word are shown. */
const SHOWN = 4;

/** What stands beside a word in one pair only may be chance. */
const FEWEST_PAIRS = 2;

/** Less likely counterparts are chance, for the most part. */
const LEAST_PROBABILITY = 0.04;

/**
 * Writes what review mode loads when a reviewer asks for a word: `words-source.json` with the counterparts of the source's words, by their
 * stems, and `words-target.json`. A counterpart is three members of a row: how it was first written, its probability in hundredths,
 * and how many pairs hold both: `{"user":["benutzer",75,1131,"user",3,41]}`. Of a locale that was not aligned, no word is known.
 */
export function localeWords(words: LocaleWords | undefined): ReviewFile[] {
  return (['source', 'target'] as const satisfies readonly Side[]).map((side) => ({
    name: `words-${side}.json`,
    text: `${JSON.stringify(Object.fromEntries(rowsOf(words?.[side] ?? new Map())))}\n`,
  }));
}

function rowsOf(words: ReadonlyMap<string, readonly Counterpart[]>): [stem: string, row: (string | number)[]][] {
  return [...words].flatMap(([stem, counterparts]): [string, (string | number)[]][] => {
    // Addresses are words, too, but nobody asks for them.
    if (!/^[\p{L}\p{N}]/u.test(stem)) return [];
    const row = counterparts
      .filter(({ pairs, probability }) => pairs >= FEWEST_PAIRS && probability >= LEAST_PROBABILITY)
      .slice(0, SHOWN)
      .flatMap(({ word, probability, pairs }) => [word, Math.round(probability * 100), pairs]);
    return row.length === 0 ? [] : [[stem, row]];
  });
}
