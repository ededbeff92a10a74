import { expect, test } from 'vitest';
import { weightedSum } from '../../src/model/weighted-sum.ts';

test.each([
  [[], [1], 0],
  [[1, 2, 3], [10, 0.5, -1], 8],
  [[1, 2], [3], 3],
])('%j weighted by %j', (inputs, weights, sum) => {
  expect(weightedSum(inputs, weights)).toBe(sum);
});
