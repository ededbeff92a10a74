/** How suspicious something is, and whether it is wrong. */
export interface Ranked {
  /** Lower is more suspicious. */
  readonly score: number;
  readonly isWrong: boolean;
}

/**
 * Average precision of a ranking: the mean, over everything that is wrong, of the precision down to its rank. What has the same
 * score has the same rank, the last of them, so that ties earn nothing.
 */
export function averagePrecision(items: readonly Ranked[]): number {
  const sorted = [...items].sort((a, b) => a.score - b.score);
  let found = 0;
  let sum = 0;
  for (let start = 0; start < sorted.length;) {
    let end = start;
    while (end < sorted.length && sorted[end]?.score === sorted[start]?.score) end++;
    const wrong = sorted.slice(start, end).filter(({ isWrong }) => isWrong).length;
    found += wrong;
    sum += (wrong * found) / end;
    start = end;
  }
  return found === 0 ? 0 : sum / found;
}
