/** Sums up inputs by their weights, as a logistic regression does: of its inputs, the logarithm of the odds. Inputs without a weight count nothing. */
export function weightedSum(inputs: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < inputs.length; i++) sum += (inputs[i] ?? 0) * (weights[i] ?? 0);
  return sum;
}
