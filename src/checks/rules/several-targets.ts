import type { CheckedPair, LocaleCheck, PlacedFinding } from '../check.ts';
import { outvotedPairs, rivalGroups, type Rival } from '../consistency.ts';
import { wordsOf } from '../words/words.ts';

const FEWEST_WORDS = 3;

/** Finds sources that were translated in several ways, at the rarer ones; where none is rarer, at all of them. */
export const severalTargets: LocaleCheck = {
  code: 'several-targets',
  findAll: (pairs) =>
    rivalGroups(pairs, 'source', (source) => wordsOf(source).length >= FEWEST_WORDS)
      .flatMap(outvotedPairs)
      .flatMap(({ pair, other }) => findingFor(pairs, pair, other) ?? [])
      .sort((a, b) => a.pair - b.pair),
};

function findingFor(pairs: readonly CheckedPair[], index: number, rival: Rival): PlacedFinding | undefined {
  const pair = pairs[index];
  const other = pairs[rival.pairs[0] ?? -1];
  if (!pair || !other) return undefined;
  const count = rival.pairs.length;
  return {
    pair: index,
    finding: {
      check: 'several-targets',
      message: `The same source is translated as “${other.target.trim()}” in ${count === 1 ? 'another pair' : `${count} other pairs`}.`,
      source: [],
      target: [{ start: 0, end: pair.target.length }],
      pattern: pair.source.trim(),
    },
  };
}
