/** Sums up inputs by their weights, as a logistic regression does: of its inputs, the logarithm of the odds. Inputs without a weight count nothing. */
export function weightedSum(inputs: readonly number[], weights: readonly number[]): number {
  return inputs.reduce((sum, input, i) => sum + input * (weights[i] ?? 0), 0);
}
