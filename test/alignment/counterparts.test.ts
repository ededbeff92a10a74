import { describe, expect, test } from 'vitest';
import { allCounterparts, trainAlignment } from '../../src/alignment/index.ts';
import { bitext } from './bitext.ts';

const model = trainAlignment(bitext(40, 12).flat());

describe('allCounterparts', () => {
  test.each([
    ['bababa', 'source', 'käkäkä'],
    ['käkäkä', 'target', 'bababa'],
  ] as const)('%s of the %s stands for %s', (stem, side, expected) => {
    const [first] = allCounterparts(model, side).get(stem) ?? [];
    expect(first).toMatchObject({ word: expected });
    expect(first!.probability).toBeGreaterThan(0.5);
    expect(first!.pairs).toBeGreaterThan(5);
  });

  test.each(['source', 'target'] as const)('probabilities of every word of the %s are some', (side) => {
    const all = allCounterparts(model, side);
    expect(all.size).toBeGreaterThan(50);
    for (const counterparts of all.values()) {
      expect(counterparts.reduce((sum, { probability }) => sum + probability, 0)).toBeLessThanOrEqual(1 + 1e-6);
    }
  });

  test('signs are no words, and what no pair holds has none', () => {
    const all = allCounterparts(model, 'source');
    expect([...all.keys()].filter((stem) => !/[\p{L}\p{N}]/u.test(stem))).toEqual([]);
    expect(all.has('unheard')).toBe(false);
  });
});
