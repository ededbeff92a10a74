/**
 * Counts insertions, deletions and replacements between two sequences of numbers (Levenshtein); gives `limit + 1` if there are
 * more than `limit`. Only a band as wide as the limit is computed.
 */
export function tokenDistance(a: ArrayLike<number>, b: ArrayLike<number>, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = new Int32Array(b.length + 1).map((_, index) => index);
  let current = new Int32Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    current[from - 1] = from === 1 ? i : limit + 1;
    let lowest = current[from - 1] ?? 0;
    for (let j = from; j <= to; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      // Beyond the band, more than the limit is sure.
      const deleted = j === i + limit ? limit + 1 : (previous[j] ?? 0) + 1;
      const least = Math.min(replaced, deleted, (current[j - 1] ?? 0) + 1);
      current[j] = least;
      if (least < lowest) lowest = least;
    }
    if (lowest > limit) return limit + 1;
    [previous, current] = [current, previous];
  }
  return Math.min(previous[b.length] ?? 0, limit + 1);
}

/** How alike two sequences are, in whole percent, rounded down: 100 for the same ones, 0 if one of them is empty. */
export function similarityOf(distance: number, length: number, otherLength: number): number {
  if (length === 0 || otherLength === 0) return 0;
  const longer = Math.max(length, otherLength);
  return Math.floor((100 * (longer - distance)) / longer);
}

/** How many tokens may differ for sequences whose longer one has `longer` tokens to be alike by `percent` at least. */
export function mostDifferences(longer: number, percent: number): number {
  return longer - Math.ceil((longer * percent) / 100);
}
