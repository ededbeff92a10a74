import { weightedSum } from '../../src/model/weighted-sum.ts';

/** Inputs of one pair, and whether it has the error that is asked for. */
export interface Example {
  readonly inputs: readonly number[];
  readonly isWrong: boolean;
}

/** Weights are drawn towards 0 by this much, so that none grows without need. */
const RIDGE = 2;
const ROUNDS = 25;

/**
 * Fits a logistic regression by Newton's method (iteratively reweighted least squares) with a ridge on all weights but the first, whose
 * input is always 1. Inputs are brought to the same scale meanwhile.
 */
export function fitWeights(examples: readonly Example[]): number[] {
  const size = examples[0]?.inputs.length ?? 0;
  const { means, deviations } = scalesOf(examples, size);
  const scaled = examples.map(({ inputs }) =>
    Float64Array.from(inputs, (input, i) => (i === 0 ? 1 : (input - (means[i] ?? 0)) / (deviations[i] ?? 1))),
  );
  const weights = new Float64Array(size);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = Float64Array.from(weights, (weight, i) => (i === 0 ? 0 : RIDGE * weight));
    const hessian = Array.from({ length: size }, (_, i) => new Float64Array(size).fill(0).fill(RIDGE, i, i + 1));
    scaled.forEach((inputs, n) => {
      const probability = 1 / (1 + Math.exp(-weightedSum(inputs, weights)));
      const error = probability - (examples[n]?.isWrong ? 1 : 0);
      const curvature = probability * (1 - probability) + 1e-9;
      inputs.forEach((input, i) => {
        gradient[i] = (gradient[i] ?? 0) + input * error;
        const row = hessian[i];
        if (row) for (let k = 0; k < size; k++) row[k] = (row[k] ?? 0) + input * curvature * (inputs[k] ?? 0);
      });
    });
    const step = solve(hessian, gradient);
    step.forEach((change, i) => (weights[i] = (weights[i] ?? 0) - change));
    if (step.every((change) => Math.abs(change) < 1e-4)) break;
  }
  const unscaled = Array.from(weights, (weight, i) => (i === 0 ? weight : weight / (deviations[i] ?? 1)));
  const shift = unscaled.reduce((sum, weight, i) => (i === 0 ? sum : sum + weight * (means[i] ?? 0)), 0);
  return unscaled.map((weight, i) => (i === 0 ? weight - shift : weight));
}

function scalesOf(examples: readonly Example[], size: number) {
  const indexes = Array.from({ length: size }, (_, i) => i);
  const means = indexes.map((i) => examples.reduce((sum, { inputs }) => sum + (inputs[i] ?? 0), 0) / examples.length);
  const deviations = indexes.map((i) => {
    const squares = examples.reduce((sum, { inputs }) => sum + ((inputs[i] ?? 0) - (means[i] ?? 0)) ** 2, 0);
    return Math.sqrt(squares / examples.length) || 1;
  });
  return { means, deviations };
}

/** Solves a system of linear equations by Gauss's elimination with pivots. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const rows = matrix.map((row, i) => Float64Array.from([...row, right[i] ?? 0]));
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let i = column + 1; i < size; i++)
      if (Math.abs(rows[i]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = i;
    const chosen = rows[pivot] ?? new Float64Array();
    rows[pivot] = rows[column] ?? chosen;
    rows[column] = chosen;
    for (const row of rows) {
      if (row === chosen) continue;
      const factor = (row[column] ?? 0) / (chosen[column] ?? 1);
      if (factor !== 0) for (let k = column; k <= size; k++) row[k] = (row[k] ?? 0) - factor * (chosen[k] ?? 0);
    }
  }
  return Float64Array.from(rows, (row, i) => (row[size] ?? 0) / (row[i] ?? 1));
}
