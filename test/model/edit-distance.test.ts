import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/model/edit-distance.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

describe('editDistance', () => {
  it.each([
    ['search', 'search', 0],
    ['serach', 'search', 2],
    ['index', 'indx', 1],
    ['', 'abc', 3],
    ['a', 'b', 1],
  ])('of %j and %j is %i', (a, b, distance) => {
    expect(editDistance(a, b, 10)).toBe(distance);
  });

  it('is never above its limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 5 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(editDistance(a, b, 100), limit));
      }),
    );
  });

  it('is that of a metric', () => {
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        const distance = (x: string, y: string) => editDistance(x, y, 100);
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, b) === 0).toBe(a === b);
        expect(distance(a, c)).toBeLessThanOrEqual(distance(a, b) + distance(b, c));
      }),
    );
  });
});
