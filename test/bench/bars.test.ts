import { describe, expect, test } from 'vitest';
import { barRow, barsOf, type BarValues } from '../../bench/bars.ts';
import { barValues } from '../../bench/bar-values.ts';
import type { Runs } from '../../bench/rounds.ts';

const NOTHING: BarValues = {
  pagesByHugo: [],
  searchByHugoAndPagefind: [],
  noChangeByCold: [],
  oneChangeByCold: [],
  peakMemory: [],
  scaledMemoryByMemory: [],
  scaledTimeByTime: [],
  outputByMarkdown: [],
};

describe('barRow', () => {
  test('the median counts, whatever the ends', () => {
    const [bar] = barsOf({ ...NOTHING, pagesByHugo: [0.9, 0.7, 0.5] });
    expect(barRow(bar!)).toEqual(['pages only, cold / Hugo', '0.70', '0.70 (0.50–0.90)', 'yes']);
  });

  test('a bar that is exceeded stands out', () => {
    const bar = barsOf({ ...NOTHING, peakMemory: [1.01e9] }).find(({ subject }) => subject === 'peak memory');
    expect(barRow(bar!)).toEqual(['peak memory', '1.00 GB', '1.01 GB', 'NO']);
  });

  test('what was not measured is neither met nor missed', () => {
    expect(barsOf(NOTHING).map((bar) => barRow(bar).slice(2))).toEqual(barsOf(NOTHING).map(() => ['not measured', '']));
  });
});

describe('barValues', () => {
  const runs = (seconds: readonly number[], bytes: readonly number[] = [], output = 0): Runs => ({
    measurements: seconds.map((time, i) => ({
      seconds: time,
      said: [],
      ...(bytes[i] === undefined ? {} : { memory: { bytes: bytes[i], samples: 1, seconds: 0 } }),
    })),
    output: { files: 0, pages: 0, bytes: output, searchBytes: 0 },
  });

  test('pairs what ran in one round', () => {
    const timings = new Map([
      ['Diglot, pages only', runs([1, 3], [], 300)],
      ['Hugo', runs([2, 4])],
      ['Diglot, with search', runs([10, 20])],
      ['Hugo, then pagefind', runs([20, 50])],
      ['Diglot, nothing changed', runs([1, 1])],
      ['Diglot, one article changed', runs([2, 2])],
      ['Diglot, forty locales', runs([80, 176])],
    ]);
    const memory = new Map([
      ['Diglot, with search', runs([1], [100])],
      ['Diglot, forty locales', runs([1], [110])],
    ]);
    expect(barValues(timings, memory, 150)).toEqual({
      pagesByHugo: [0.5, 0.75],
      searchByHugoAndPagefind: [0.5, 0.4],
      noChangeByCold: [0.1, 0.05],
      oneChangeByCold: [0.2, 0.1],
      peakMemory: [100],
      scaledMemoryByMemory: [1.1],
      scaledTimeByTime: [1, 1.1],
      outputByMarkdown: [2],
    });
  });

  test('what did not run gives nothing', () => {
    expect(barValues(new Map(), new Map(), 150)).toEqual(NOTHING);
  });
});
