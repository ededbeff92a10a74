/** The middle of some numbers, which a few wild ones do not move; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[sorted.length >> 1] ?? 0;
}

/** Standard deviation from 0, as the median of absolute values tells it for a normal distribution; at least `least`. */
export function robustDeviation(deviations: readonly number[], least: number): number {
  return Math.max(least, 1.4826 * median(deviations.map(Math.abs)));
}

/** Puts a number between two others. */
export function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** Logarithm of the sum of the exponentials of some numbers. */
export function logSumExp(values: Float64Array): number {
  const greatest = values.reduce((most, value) => Math.max(most, value), -Infinity);
  if (greatest === -Infinity) return -Infinity;
  return greatest + Math.log(values.reduce((sum, value) => sum + Math.exp(value - greatest), 0));
}

/** Adds up some numbers. */
export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
