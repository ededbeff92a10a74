import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { median, ratios, spreadOf } from '../../bench/statistics.ts';

describe('median', () => {
  test('is the middle value, or the mean of the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 2])).toBe(3.5);
    expect(median([7])).toBe(7);
  });

  test('of nothing is no number', () => {
    expect(median([])).toBeNaN();
  });

  test('leaves the values as they were', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe('spreadOf', () => {
  test('has the median between both ends', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1 }), (values) => {
        const { median: middle, least, most } = spreadOf(values)!;
        expect(least).toBeLessThanOrEqual(middle);
        expect(middle).toBeLessThanOrEqual(most);
      }),
    );
  });

  test('of nothing is nothing', () => {
    expect(spreadOf([])).toBeUndefined();
  });
});

describe('ratios', () => {
  test('divides run by run', () => {
    expect(ratios([1, 4], [2, 4])).toEqual([0.5, 1]);
  });

  test('leaves out runs without a partner', () => {
    expect(ratios([1, 4, 9], [2])).toEqual([0.5]);
    expect(ratios([], [2])).toEqual([]);
  });
});
