import { describe, expect, test } from 'vitest';
import { allCounterparts, counterpartsOf, renderingsOf, trainAlignment } from '../../src/alignment/index.ts';
import { bitext } from './bitext.ts';

const PAIRS = bitext(40, 12).flat();
const model = trainAlignment(PAIRS);

describe('counterpartsOf', () => {
  test.each([
    ['bababa', 'source', 'käkäkä'],
    ['käkäkä', 'target', 'bababa'],
    ['Debaba', 'source', 'vokäkä'],
  ] as const)('%s of the %s stands for %s', (word, side, expected) => {
    const [first] = counterpartsOf(model, word, side);
    expect(first).toMatchObject({ word: expected });
    expect(first!.probability).toBeGreaterThan(0.5);
    expect(first!.pairs).toBeGreaterThan(5);
  });

  test('probabilities are some, and fall', () => {
    const counterparts = counterpartsOf(model, 'bababa', 'source');
    expect(counterparts.reduce((sum, { probability }) => sum + probability, 0)).toBeLessThanOrEqual(1 + 1e-6);
  });

  test.each(['unheard', '', '.', '**'])('there is none of %j', (word) => {
    expect(counterpartsOf(model, word, 'source')).toEqual([]);
  });
});

describe('renderingsOf', () => {
  test('counts the ways in which a term is rendered', () => {
    const rival = PAIRS.map((pair, i) =>
      i % 3 === 0 ? { ...pair, target: pair.target.replaceAll('käkäkä', 'zobel') } : pair,
    );
    const holding = rival.filter(({ source }) => / ?bababa[ .]/.test(source)).length;
    const [first, second] = renderingsOf(trainAlignment(rival), 'bababa', rival);
    expect([first?.text, second?.text]).toEqual(['käkäkä', 'zobel']);
    expect(first!.pairs).toBeGreaterThan(second!.pairs);
    expect(first!.pairs + second!.pairs).toBeGreaterThan(holding * 0.9);
  });

  test('a term that no pair holds has none', () => {
    expect(renderingsOf(model, 'unheard', PAIRS)).toEqual([]);
  });
});

describe('allCounterparts', () => {
  test.each(['source', 'target'] as const)('gives of every word of the %s what is given of it alone', (side) => {
    const all = allCounterparts(model, side);
    expect(all.size).toBeGreaterThan(50);
    // Words of no more than six letters are their own stems.
    const whole = [...all].filter(([stem]) => stem.length <= 6);
    for (const [stem, counterparts] of whole) expect(counterparts).toEqual(counterpartsOf(model, stem, side));
  });

  test('signs are no words', () => {
    expect([...allCounterparts(model, 'source').keys()].filter((stem) => !/[\p{L}\p{N}]/u.test(stem))).toEqual([]);
  });
});
