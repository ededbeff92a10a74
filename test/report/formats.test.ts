import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LocatedDiagnostic } from '../../src/model/diagnostic.ts';
import { countSeverities, REPORT_FORMATS, type SeverityCounts } from '../../src/report/index.ts';
import { anyDiagnostics, HOSTILE, reportOf, TWO } from './reports.ts';

interface SarifLog {
  readonly runs: readonly [{ readonly results: readonly { readonly level: string }[] }];
}

const count = (texts: readonly string[], wanted: string): number => texts.filter((text) => text === wanted).length;

/** How many diagnostics of each severity a report tells of, by its text alone. */
const COUNTED_IN: Readonly<Record<keyof typeof REPORT_FORMATS, (text: string) => SeverityCounts>> = {
  pretty(text) {
    const severities = [...text.matchAll(/^\S[^\n]*?:\d+:\d+ (error|warning|info) [a-z]/gm)].map(([, found]) => found!);
    return {
      error: count(severities, 'error'),
      warning: count(severities, 'warning'),
      info: count(severities, 'info'),
    };
  },
  json(text) {
    const { diagnostics } = JSON.parse(text) as { diagnostics: LocatedDiagnostic[] };
    return countSeverities(diagnostics);
  },
  sarif(text) {
    const levels = (JSON.parse(text) as SarifLog).runs[0].results.map(({ level }) => level);
    return { error: count(levels, 'error'), warning: count(levels, 'warning'), info: count(levels, 'note') };
  },
  github(text) {
    const commands = text.split('\n').map((line) => /^::(\w+) /.exec(line)?.[1] ?? '');
    return { error: count(commands, 'error'), warning: count(commands, 'warning'), info: count(commands, 'notice') };
  },
};

describe.each(Object.entries(REPORT_FORMATS))('%s', (name, format) => {
  const countedIn = COUNTED_IN[name as keyof typeof REPORT_FORMATS];

  test('tells of every diagnostic, whatever it holds', () => {
    fc.assert(
      fc.property(anyDiagnostics, (diagnostics) => {
        const text = format(reportOf(diagnostics));
        expect(countedIn(text)).toEqual(countSeverities(diagnostics));
        expect(text === '' || text.endsWith('\n')).toBe(true);
      }),
    );
  });

  test('keeps a hostile one to itself', () => {
    const text = format(reportOf([...TWO, HOSTILE]));
    expect(countedIn(text)).toEqual({ error: 1, warning: 1, info: 1 });
    expect(text).not.toContain('\r');
    expect(text).toContain('العربية 😀');
  });

  test('can tell of nothing', () => {
    expect(countedIn(format(reportOf([])))).toEqual({ error: 0, warning: 0, info: 0 });
  });

  test('tells the same twice', () => {
    expect(format(reportOf(TWO))).toBe(format(reportOf(TWO)));
  });
});
