import { expect, test } from 'vitest';
import { EndCounts, logOdds } from '../../../src/checks/full-stops/end-counts.ts';

test('the share of what is alike counts with what holds in general', () => {
  const counts = new EndCounts();
  expect(counts.shareOfOthers('list', 0.25, 4)).toBe(0.25);
  for (const end of ['full stop', 'other', 'other', 'other'] as const) counts.add('list', end);
  expect(counts.shareOfOthers('list', 0.25, 4)).toBe(0.5);
  expect(counts.shareOfOthers('table', 0.25, 4)).toBe(0.25);
});

test.each([
  ['other', 2 / 3],
  ['full stop', 1],
  [undefined, 3 / 4],
] as const)('a text that ends with %j does not speak for itself', (own, share) => {
  const counts = new EndCounts();
  for (const end of ['full stop', 'other', 'other', 'other'] as const) counts.add('list', end);
  expect(counts.shareOfOthers('list', 0, 0, own)).toBeCloseTo(share);
});

test('odds of a half are even', () => {
  expect(logOdds(0.5)).toBe(0);
});
