import type { CheckedPair } from './check.ts';

/** Pairs with the same text in one half, by what the other half says. */
export interface RivalGroup {
  /** Indexes of pairs by the other half's comparable text; the most frequent one first, else the first one seen. */
  readonly rivals: readonly Rival[];
}

/** One way in which the other half was written. */
export interface Rival {
  readonly comparable: string;
  readonly pairs: readonly number[];
}

/** Groups pairs whose `one` half is the same, where their other halves differ; `isWorthIt` leaves short texts alone. */
export function rivalGroups(
  pairs: readonly CheckedPair[],
  one: 'source' | 'target',
  isWorthIt: (comparable: string) => boolean,
): RivalGroup[] {
  const other = one === 'source' ? 'target' : 'source';
  const groups = new Map<string, Map<string, number[]>>();
  pairs.forEach((pair, index) => {
    const key = pair.comparable(one);
    if (!isWorthIt(key)) return;
    // Headings are worded in their own way, and so are cells of tables.
    const place = pair.context === 'heading' || pair.context === 'table' ? pair.context : 'text';
    const group = getOrMake(groups, `${place}\n${key}`, () => new Map<string, number[]>());
    getOrMake(group, pair.comparable(other), () => []).push(index);
  });
  return Array.from(groups.values())
    .filter((group) => group.size > 1)
    .map((group) => ({
      rivals: Array.from(group, ([comparable, indexes]) => ({ comparable, pairs: indexes })).sort(
        (a, b) => b.pairs.length - a.pairs.length,
      ),
    }));
}

/** A pair that was written in another way than most like it. */
export interface OutvotedPair {
  /** Its index. */
  readonly pair: number;
  /** The way that is more frequent; where none is, the first other one. */
  readonly other: Rival;
}

/** Gives the pairs of the rarer ways of a group; where no way is more frequent than the second, those of all ways. */
export function outvotedPairs({ rivals }: RivalGroup): OutvotedPair[] {
  const [first, second] = rivals;
  if (!first || !second) return [];
  const isTie = first.pairs.length === second.pairs.length;
  return rivals.flatMap((rival) => {
    if (rival === first && !isTie) return [];
    const other = rival === first ? second : first;
    return rival.pairs.map((pair) => ({ pair, other }));
  });
}

function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
