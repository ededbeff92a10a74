import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { trendChart } from '../../../src/site/review/trend-chart.ts';

const day = (date: string, errors: number, warnings: number) => ({ date, pairs: 9, errors, warnings });

test('days stand as far apart as they are, numbers as high as they are', () => {
  const $ = load(trendChart([day('2026-01-01', 0, 100), day('2026-01-02', 50, 100), day('2026-01-05', 100, 0)]));
  const points = $('polyline')
    .toArray()
    .map((line) => $(line).attr('points'));
  expect(points).toEqual(['60,172 202,92 628,12', '60,12 202,12 628,172']);
  expect($('desc').text()).toBe(
    'errors from 0 on 2026-01-01 to 100 on 2026-01-05; warnings from 100 on 2026-01-01 to 0 on 2026-01-05',
  );
  expect($('svg').attr('role')).toBe('img');
});

test('fewer than two days are no line', () => {
  expect(trendChart([])).toBe('');
  expect(trendChart([day('2026-01-01', 1, 1)])).toBe('');
});

test('days without findings lie on the axis', () => {
  expect(trendChart([day('2026-01-01', 0, 0), day('2026-01-02', 0, 0)])).toContain('points="60,172 628,172"');
});
