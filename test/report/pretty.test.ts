import { describe, expect, test } from 'vitest';
import type { LocatedDiagnostic } from '../../src/model/diagnostic.ts';
import { prettyCounts, prettyDiagnostics, prettySummary } from '../../src/report/index.ts';
import { HOSTILE, reportOf } from './reports.ts';
import { pretty } from '../../src/report/formats/pretty.ts';

const DIAGNOSTICS: LocatedDiagnostic[] = [
  { path: 'id-ID/a.md', line: 4, column: 1, severity: 'error', code: 'nested-segment', message: 'Nested.' },
  {
    path: 'id-ID/b.md',
    line: 1,
    column: 12,
    severity: 'warning',
    code: 'title-missing',
    message: 'No title.',
    suggestion: 'Write one.',
  },
];

describe('prettyDiagnostics', () => {
  test('writes one a line, its suggestion below', () => {
    expect(prettyDiagnostics(DIAGNOSTICS, false)).toBe(
      'id-ID/a.md:4:1 error nested-segment Nested.\n' +
        'id-ID/b.md:1:12 warning title-missing No title.\n' +
        '    Write one.\n',
    );
  });

  test('paints the same text', () => {
    const painted = prettyDiagnostics(DIAGNOSTICS, true);
    expect(painted).toContain('\u001b[31merror\u001b[39m');
    expect(painted).toContain('\u001b[33mwarning\u001b[39m');
    // eslint-disable-next-line no-control-regex -- the escape sequences of a terminal
    expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(prettyDiagnostics(DIAGNOSTICS, false));
  });

  test('writes nothing for nothing', () => {
    expect(prettyDiagnostics([], true)).toBe('');
  });
});

describe('prettyDiagnostics of a hostile one', () => {
  test('stays on its lines and does not steer the terminal', () => {
    const lines = prettyDiagnostics([HOSTILE], false).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain(String.raw`id-ID/50% of,a: "b" #c?\n`);
    expect(lines[0]).toContain(String.raw`::error::x\r\n%0A "quoted" {0} [x](1) \u001b[31m \u202e \u2028`);
    expect(lines[1]).toBe(String.raw`    One,\ntwo: 100%`);
  });
});

describe('prettySummary', () => {
  test('counts each code and names its page', () => {
    const many = Array.from({ length: 1203 }, () => DIAGNOSTICS[1]!);
    expect(prettySummary([DIAGNOSTICS[0]!, ...many], (code) => `docs/${code}.md`, false)).toBe(
      '    1  error    nested-segment  docs/nested-segment.md\n' +
        '1,203  warning  title-missing   docs/title-missing.md\n',
    );
  });

  test('paints the same text', () => {
    const painted = prettySummary(DIAGNOSTICS, (code) => code, true);
    expect(painted).toContain('\u001b[31merror');
    // eslint-disable-next-line no-control-regex -- the escape sequences of a terminal
    expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(prettySummary(DIAGNOSTICS, (code) => code, false));
  });
});

describe('pretty', () => {
  test('ends with the summary and the counts', () => {
    const text = pretty(reportOf(DIAGNOSTICS));
    expect(text.startsWith(prettyDiagnostics(DIAGNOSTICS, false))).toBe(true);
    expect(text.endsWith('docs/title-missing.md\n\n1 error, 1 warning\n')).toBe(true);
  });

  test('says so if nothing was found', () => {
    expect(pretty(reportOf([]))).toBe('Nothing was found.\n');
  });
});

describe('prettyCounts', () => {
  test.each([
    [{ error: 0, warning: 0, info: 0 }, '0 errors, 0 warnings'],
    [{ error: 1, warning: 2, info: 0 }, '1 error, 2 warnings'],
    [{ error: 2, warning: 1, info: 1 }, '2 errors, 1 warning, 1 note'],
    [{ error: 0, warning: 1203, info: 0 }, '0 errors, 1,203 warnings'],
  ])('%j', (counts, text) => {
    expect(prettyCounts(counts)).toBe(text);
  });
});
