import { expect, test } from 'vitest';
import type { LocatedDiagnostic, Severity } from '../../src/model/diagnostic.ts';
import { countCodes, countSeverities } from '../../src/report/counts.ts';

function diagnostic(code: LocatedDiagnostic['code'], severity: Severity): LocatedDiagnostic {
  return { path: 'a.md', line: 1, column: 1, severity, code, message: 'm' };
}

const DIAGNOSTICS = [
  diagnostic('title-missing', 'warning'),
  diagnostic('large-article', 'warning'),
  diagnostic('large-article', 'warning'),
  diagnostic('toc-invalid', 'error'),
  diagnostic('symlink-loop', 'info'),
  diagnostic('symlink-loop', 'error'),
];

test('severities are counted', () => {
  expect(countSeverities(DIAGNOSTICS)).toEqual({ error: 2, warning: 3, info: 1 });
});

test('codes are counted: the gravest first, then the most frequent', () => {
  expect(countCodes(DIAGNOSTICS)).toEqual([
    { code: 'symlink-loop', severity: 'error', count: 2 },
    { code: 'toc-invalid', severity: 'error', count: 1 },
    { code: 'large-article', severity: 'warning', count: 2 },
    { code: 'title-missing', severity: 'warning', count: 1 },
  ]);
});
