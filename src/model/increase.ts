/** Counts one more of a key: `increase(counts, 'a')` makes 2 of 1, and 1 of nothing. */
export function increase<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
