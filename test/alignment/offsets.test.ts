import { expect, test } from 'vitest';
import { offsetOdds } from '../../src/alignment/offsets.ts';

/** Odds of ten targets whose evidence is 8 for their true source, and -8 for others. */
function oddsOf(trueOffset: (index: number) => number, strength = 8) {
  return offsetOdds(10, (i, offset) => {
    if (i + offset < 0 || i + offset > 9) return undefined;
    return offset === trueOffset(i) ? strength : -strength;
  });
}

test('targets in place are taken to be in place', () => {
  for (const odds of oddsOf(() => 0).own) expect(odds).toBeGreaterThan(Math.log(0.95));
});

test('a run is found by evidence that would be too weak for a single segment', () => {
  const run = oddsOf((i) => (i >= 3 && i <= 8 ? 1 : 0), 12);
  const single = oddsOf((i) => (i === 5 ? 1 : 0), 12);
  expect(run.own[5]).toBeLessThan(Math.log(0.2));
  expect(run.otherOffset[5]).toBe(1);
  expect(single.own[5]).toBeGreaterThan(run.own[5]!);
});

test('probabilities of all that may be are no more than 1', () => {
  const { own, none, other } = oddsOf((i) => (i % 2 === 0 ? 1 : -1));
  own.forEach((odds, i) => {
    expect(Math.exp(odds) + Math.exp(none[i]!) + Math.exp(other[i]!)).toBeLessThanOrEqual(1 + 1e-9);
  });
});

test('a file without segments has none', () => {
  expect(offsetOdds(0, () => undefined).own).toHaveLength(0);
});
