import { describe, expect, test } from 'vitest';
import type { LocatedDiagnostic } from '../../src/model/diagnostic.ts';
import { countSeverities, prettyCounts, prettyDiagnostics } from '../../src/report/index.ts';

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

describe('counts', () => {
  test('are kept by severity', () => {
    expect(countSeverities(DIAGNOSTICS)).toEqual({ error: 1, warning: 1, info: 0 });
  });

  test.each([
    [{ error: 0, warning: 0, info: 0 }, '0 errors, 0 warnings'],
    [{ error: 1, warning: 2, info: 0 }, '1 error, 2 warnings'],
    [{ error: 2, warning: 1, info: 1 }, '2 errors, 1 warning, 1 note'],
  ])('%j', (counts, text) => {
    expect(prettyCounts(counts)).toBe(text);
  });
});
