import type { IdentifiedPair } from '../../src/alignment/index.ts';

const SOURCE_SYLLABLES = ['ba', 'de', 'fi', 'go', 'lu', 'mar', 'nes', 'pil', 'rot', 'sun'];
const TARGET_SYLLABLES = ['kä', 'vo', 'xi', 'jü', 'zer', 'wot', 'hap', 'quy', 'ceb', 'tön'];
const WORDS = 300;

/**
 * Makes up files of pairs in two invented languages in which each word has one counterpart, frequent words are as frequent as in
 * real ones, and the last word comes first in targets. The same numbers give the same files.
 */
export function bitext(files: number, pairsOfFile: number, seed = 1): IdentifiedPair[][] {
  const random = numbers(seed);
  return Array.from({ length: files }, () =>
    Array.from({ length: pairsOfFile }, (_, i) => {
      const words = Array.from({ length: 4 + Math.floor(random() * 9) }, () => Math.floor(WORDS * random() ** 2));
      const source = words.map((word) => spell(word, SOURCE_SYLLABLES)).join(' ');
      const target = [...words.slice(-1), ...words.slice(0, -1)].map((word) => spell(word, TARGET_SYLLABLES)).join(' ');
      return { id: `aaaaa-${101 + i}`, source: `${source}.`, target: `${target}.` };
    }),
  );
}

/** Gives copies of the pairs of one file, each with the target of the pair that `from` names. */
export function moveTargets(file: readonly IdentifiedPair[], from: (index: number) => number): IdentifiedPair[] {
  return file.map((pair, i) => ({ ...pair, target: file[from(i)]?.target ?? '' }));
}

function spell(word: number, syllables: readonly string[]): string {
  return [word % 10, Math.floor(word / 10) % 10, Math.floor(word / 100)].map((digit) => syllables[digit]).join('');
}

/** Numbers from 0 to 1, always the same for a seed: a linear congruential generator (Numerical Recipes). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}
