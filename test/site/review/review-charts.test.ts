import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { barChart, stackedBar } from '../../../src/site/review/review-charts.ts';

const states = { id: 'states', title: 'Pairs by state' };

describe('stackedBar', () => {
  test('gives each part the width of its share, one behind the other', () => {
    const values = [
      { name: 'machine', count: 300 },
      { name: 'reviewed', count: 0 },
      { name: 'final', count: 100 },
    ];
    const $ = load(stackedBar({ ...states, values }));
    const parts = $('rect')
      .toArray()
      .map((part) => [$(part).attr('class'), $(part).attr('x'), $(part).attr('width')]);
    expect(parts).toEqual([
      ['part part-machine', '0', '480'],
      ['part part-final', '480', '160'],
    ]);
  });

  test('draws nothing of nothing', () => {
    expect(load(stackedBar({ ...states, values: [{ name: 'final', count: 0 }] }))('rect')).toHaveLength(0);
  });

  test('says all numbers to those who do not see it', () => {
    const values = [
      { name: 'needs-edit', count: 1234 },
      { name: 'final', count: 0 },
    ];
    const $ = load(stackedBar({ ...states, values }));
    const named = ($('svg').attr('aria-labelledby') ?? '').split(' ').map((id) => $(`#${id}`).text());
    expect(named).toEqual(['Pairs by state', 'needs-edit 1,234, final 0']);
    expect($('svg').attr('role')).toBe('img');
  });
});

describe('barChart', () => {
  const chart = (values: { name: string; count: number }[]) =>
    load(barChart({ id: 'checks', title: 'Open findings', values }));

  test('gives the most the whole width, others their part, and a sliver to the least', () => {
    const $ = chart([
      { name: 'code-differs', count: 2000 },
      { name: 'untranslated', count: 500 },
      { name: 'table-pipe', count: 1 },
    ]);
    const widths = $('rect')
      .toArray()
      .map((bar) => Number($(bar).attr('width')));
    expect(widths).toEqual([390, 97.5, 2]);
    expect($('text.number').first().text()).toBe('2,000');
  });

  test('is as high as it has bars, each below the one before', () => {
    const $ = chart([
      { name: 'code-differs', count: 2 },
      { name: 'untranslated', count: 1 },
    ]);
    expect($('svg').attr('viewbox') ?? $('svg').attr('viewBox')).toBe('0 0 640 52');
    expect(
      $('rect')
        .toArray()
        .map((bar) => $(bar).attr('y')),
    ).toEqual(['4', '30']);
  });

  test('shows names as they are written', () => {
    expect(
      chart([{ name: '`<a>` & `b`', count: 1 }])('text')
        .first()
        .text(),
    ).toBe('`<a>` & `b`');
  });
});
