import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostDifferences, similarityOf, tokenDistance } from '../../../src/exchange/memory/token-distance.ts';
import { editDistance } from '../../../src/model/edit-distance.ts';

const anyTokens = fc.array(fc.integer({ min: 97, max: 101 }), { maxLength: 12 });

describe('distance', () => {
  test('is that of letters, up to the limit', () => {
    fc.assert(
      fc.property(anyTokens, anyTokens, fc.nat({ max: 13 }), (a, b, limit) => {
        const letters = editDistance(String.fromCharCode(...a), String.fromCharCode(...b), Infinity);
        expect(tokenDistance(a, b, limit)).toBe(Math.min(letters, limit + 1));
        expect(tokenDistance(b, a, limit)).toBe(tokenDistance(a, b, limit));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('similarity', () => {
  test.each([
    [0, 4, 4, 100],
    [1, 4, 4, 75],
    [1, 2, 3, 66],
    [3, 0, 3, 0],
    [0, 0, 0, 0],
  ])('%i of %i and %i: %i', (distance, length, other, percent) => {
    expect(similarityOf(distance, length, other)).toBe(percent);
  });

  test('the most that may differ is just enough', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 100 }), (length, percent) => {
        const most = mostDifferences(length, percent);
        expect(similarityOf(most, length, length)).toBeGreaterThanOrEqual(percent);
        expect(similarityOf(most + 1, length, length)).toBeLessThan(percent);
      }),
    );
  });
});
