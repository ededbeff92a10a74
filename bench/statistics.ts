/** What several runs gave: the middle value and both ends. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Finds the middle of some numbers, or the mean of the two in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}

/** Sums up the runs of one thing; undefined if there was none. */
export function spreadOf(values: readonly number[]): Spread | undefined {
  if (values.length === 0) return undefined;
  return { median: median(values), least: Math.min(...values), most: Math.max(...values) };
}

/**
 * Divides run by run, so that a machine that was slow for a while was slow for both; runs without a partner are left
 * out. `ratios([1, 4], [2, 4]) // => [0.5, 1]`
 */
export function ratios(values: readonly number[], by: readonly number[]): number[] {
  return values.flatMap((value, run) => {
    const divisor = by[run];
    return divisor === undefined ? [] : [value / divisor];
  });
}
