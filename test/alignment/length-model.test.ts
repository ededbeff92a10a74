import { expect, test } from 'vitest';
import { fitLengths, lengthSurprise, readLength } from '../../src/alignment/length-model.ts';

test('the ratio is the usual one, whatever a few pairs are like', () => {
  const usual = Array.from({ length: 50 }, (_, i) => [30 + i, 2 * (30 + i)] as const);
  expect(fitLengths([...usual, [40, 4000], [50, 0]]).ratio).toBe(2);
});

test.each([
  [100, 120, 0],
  [100, 150, 1],
  [100, 90, -1],
  [0, 0, 0],
])('for a source of %i, a target of %i is a surprise of sign %i', (source, target, sign) => {
  expect(Math.sign(lengthSurprise({ ratio: 1.2, deviation: 2 }, source, target))).toBe(sign);
});

test('addresses are not read', () => {
  expect(readLength('See [here](https://learn.microsoft.com/azure/).')).toBe('See [here.'.length);
});
