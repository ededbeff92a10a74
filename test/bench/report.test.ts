import { describe, expect, test } from 'vitest';
import { barsOf } from '../../bench/bars.ts';
import { barValues } from '../../bench/bar-values.ts';
import { bytes, seconds, withSpread } from '../../bench/figures.ts';
import { writeReport, type ReportedBench } from '../../bench/report.ts';
import type { Runs } from '../../bench/rounds.ts';

function runs(times: readonly number[], said = ''): Runs {
  return {
    measurements: times.map((time) => ({ seconds: time, cpuSeconds: time * 2, said: [said] })),
    output: { files: 3, pages: 2, bytes: 2e6, searchBytes: 1e6 },
  };
}

const BENCH: ReportedBench = {
  date: '2026-01-31',
  machine: ['Processor: 2 × Abacus'],
  versions: ['Node.js 20.19.0'],
  corpus: 'two articles',
  runs: 2,
  bars: barsOf(barValues(new Map(), new Map(), 1)),
  timings: new Map([
    ['Diglot, pages only', runs([1, 3], '{"articles":2,"pagesWritten":1,"pagesReused":1}')],
    ['Hugo', runs([2, 4])],
    ['Broken', { ...runs([]), failure: 'ended with 1' }],
  ]),
  memory: new Map(),
  stages: [[{ name: 'read', seconds: 0.5, bytes: 3e6 }], [{ name: 'read', seconds: 0.7, bytes: 3e6 }]],
  skipped: [{ name: 'Starlight', why: 'it is not here' }],
};

describe('writeReport', () => {
  const report = writeReport(BENCH);
  const row = (name: string): string[] =>
    (report.split('\n').find((line) => line.startsWith(`| ${name} `)) ?? '')
      .split('|')
      .slice(1, -1)
      .map((text) => text.trim());

  test('sets everybody beside Hugo', () => {
    expect(row('Diglot, pages only')).toEqual([
      'Diglot, pages only',
      '2.0 s (1.0 s–3.0 s)',
      '0.63 (0.50–0.75)',
      '4.0 s',
      '2',
      '2.0 MB',
      '1.0 MB',
      '1 written, 1 reused',
    ]);
  });

  test('tells stages with what they give', () => {
    expect(row('read')).toEqual(['read', '0.60 s (0.50 s–0.70 s)', '3.0 MB']);
  });

  test('says what was skipped or failed, and why', () => {
    expect(report).toContain('- Starlight: it is not here.');
    expect(report).toContain('- Broken: failed: ended with 1.');
  });

  test('leaves out what was not asked for', () => {
    expect(report).not.toContain('## Peak memory');
  });
});

test('figures have the digits that mean something', () => {
  expect([0.123, 12.34].map(seconds)).toEqual(['0.12 s', '12.3 s']);
  expect([1200, 3.45e6, 1.756e9].map(bytes)).toEqual(['1.2 kB', '3.5 MB', '1.76 GB']);
  expect(withSpread({ median: 2, least: 2, most: 2 }, seconds)).toBe('2.0 s');
});
