import { expect, test } from 'vitest';
import type { LocatedDiagnostic, Severity } from '../../src/model/diagnostic.ts';
import { abridge } from '../../src/report/index.ts';

function diagnostics(count: number, severity: Severity, code: LocatedDiagnostic['code']): LocatedDiagnostic[] {
  return Array.from({ length: count }, (_, i) => ({
    path: 'a.md',
    line: i + 1,
    column: 1,
    severity,
    code,
    message: 'm',
  }));
}

test('every error stays, and the first of everything else', () => {
  const errors = diagnostics(5, 'error', 'toc-invalid');
  const warnings = diagnostics(5, 'warning', 'title-missing');
  const notes = diagnostics(2, 'info', 'suppression-unused');
  expect(abridge([...warnings, ...errors, ...notes], 3)).toEqual([...warnings.slice(0, 3), ...errors, ...notes]);
});
