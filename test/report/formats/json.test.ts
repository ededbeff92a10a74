import fc from 'fast-check';
import { expect, test } from 'vitest';
import { json } from '../../../src/report/formats/json.ts';
import { anyDiagnostics, reportOf, TWO } from '../reports.ts';

test('is one line with diagnostics and counts', () => {
  const text = json(reportOf(TWO));
  expect(text.match(/\n/g)).toHaveLength(1);
  expect(JSON.parse(text)).toEqual({
    version: '1.2.3',
    diagnostics: TWO,
    findings: [],
    counts: { error: 1, warning: 1, info: 0 },
    byCode: { 'nested-segment': 1, 'title-missing': 1 },
    unreported: { suppressed: 0, dismissed: 0, inBaseline: 0 },
  });
});

test('leaves out what is Diglot’s own', () => {
  const suppressed = { ...TWO[0]!, suppressedBy: { line: 1, column: 1 } };
  expect(json(reportOf([suppressed], { suppressed: [suppressed] }))).not.toContain('suppressedBy');
});

test('gives back every diagnostic as it was', () => {
  fc.assert(
    fc.property(anyDiagnostics, (diagnostics) => {
      const { diagnostics: read, byCode } = JSON.parse(json(reportOf(diagnostics))) as {
        diagnostics: unknown;
        byCode: Record<string, number>;
      };
      expect(read).toEqual(diagnostics);
      expect(Object.values(byCode).reduce((sum, count) => sum + count, 0)).toBe(diagnostics.length);
    }),
  );
});
