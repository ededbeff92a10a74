import { expect, test } from 'vitest';
import { averagePrecision } from '../../../bench/alignment/average-precision.ts';
import { fitWeights } from '../../../bench/alignment/fit-weights.ts';
import { ERROR_KINDS, seedErrors, type ErrorKind } from '../../../bench/alignment/seed-errors.ts';
import { bitext } from '../../alignment/bitext.ts';

const FILES = bitext(60, 20).map((file) => file.map((pair) => ({ ...pair, source: pair.source.padEnd(100, ' x') })));
const KINDS = Object.keys(ERROR_KINDS) as ErrorKind[];

test.each(KINDS)('%s changes the targets that it says it changes, and no others', (kind) => {
  const seeded = seedErrors(FILES, [kind], 0.05, 3).flat();
  const original = FILES.flat();
  const wrong = seeded.filter(({ error }) => error === kind);
  expect(wrong.length).toBeGreaterThanOrEqual(50);
  seeded.forEach((pair, i) => {
    expect(pair.error !== undefined, pair.id).toBe(pair.target !== original[i]!.target);
    expect(pair.source).toBe(original[i]!.source);
  });
});

test('the same seed makes the same errors, another one others', () => {
  const [one, again, other] = [1, 1, 2].map((seed) => seedErrors(FILES, KINDS, 0.012, seed));
  expect(again).toEqual(one);
  expect(other).not.toEqual(one);
});

test.each([
  ['everything wrong first', [0, 1, 2, 3], [true, true, false, false], 1],
  ['one among two', [0, 1, 2], [false, true, false], 0.5],
  ['ties earn nothing', [0, 0, 0, 0], [true, false, false, false], 0.25],
  ['nothing wrong', [0, 1], [false, false], 0],
])('average precision: %s', (_, scores, wrong, expected) => {
  expect(averagePrecision(scores.map((score, i) => ({ score, isWrong: wrong[i]! })))).toBe(expected);
});

test('weights separate what can be separated', () => {
  const examples = Array.from({ length: 200 }, (_, i) => ({ inputs: [1, i / 100, (i * 7) % 5], isWrong: i >= 120 }));
  const [bias, slope, nothing] = fitWeights(examples);
  expect(-bias! / slope!).toBeCloseTo(1.2, 1);
  expect(Math.abs(nothing!)).toBeLessThan(slope! / 10);
});
