import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locate, type LocatedDiagnostic } from '../../src/model/diagnostic.ts';
import { settleDiagnostics } from '../../src/model/settle-diagnostics.ts';

const COMPLETE = { lookedFor: () => true };

function diagnostic(parts: Partial<LocatedDiagnostic> = {}): LocatedDiagnostic {
  return { path: 'a.md', line: 1, column: 1, severity: 'warning', code: 'title-missing', message: 'm', ...parts };
}

const codesOf = (diagnostics: readonly LocatedDiagnostic[]): string[] => diagnostics.map(({ code }) => code);

describe('settleDiagnostics', () => {
  test('reports the same of one place once', () => {
    const found = [diagnostic(), diagnostic({ message: 'n' }), diagnostic(), diagnostic({ path: 'b.md' })];
    expect(settleDiagnostics(found, COMPLETE).reported).toHaveLength(3);
  });

  test('orders by path, place, code and message, whatever the order found', () => {
    const places = fc.record({
      path: fc.constantFrom('a.md', 'a/b.md', 'b.md'),
      line: fc.integer({ min: 1, max: 12 }),
      column: fc.integer({ min: 1, max: 12 }),
      code: fc.constantFrom('title-missing' as const, 'toc-invalid' as const),
      message: fc.constantFrom('m', 'n'),
    });
    fc.assert(
      fc.property(fc.array(places), (parts) => {
        const found = parts.map(diagnostic);
        const forwards = settleDiagnostics(found, COMPLETE).reported;
        expect(settleDiagnostics(found.toReversed(), COMPLETE).reported).toEqual(forwards);
        expect(settleDiagnostics(forwards, COMPLETE).reported).toEqual(forwards);
      }),
    );
  });

  test('takes lines for numbers', () => {
    const { reported } = settleDiagnostics([diagnostic({ line: 10 }), diagnostic({ line: 9 })], COMPLETE);
    expect(reported.map(({ line }) => line)).toEqual([9, 10]);
  });

  test('gives the severity that is wanted, and leaves out what is off', () => {
    const found = [diagnostic(), diagnostic({ code: 'toc-invalid', severity: 'error' })];
    const { reported } = settleDiagnostics(found, {
      ...COMPLETE,
      severityOf: ({ code }) => (code === 'title-missing' ? 'error' : 'off'),
    });
    expect(reported).toEqual([diagnostic({ severity: 'error' })]);
  });
});

describe('suppressing comments', () => {
  const text = '<!-- diglot-disable title-missing, toc-invalid -->\n';

  test('keep apart what they suppress, and are reported for what they do not', () => {
    const { reported, suppressed } = settleDiagnostics(
      locate('a.md', text, [{ code: 'title-missing', message: 'm' }]),
      COMPLETE,
    );
    expect(codesOf(suppressed)).toEqual(['title-missing']);
    expect(reported).toMatchObject([{ code: 'suppression-unused', severity: 'info', line: 1, column: 36 }]);
  });

  test('are used if anybody who looked at the file needed them', () => {
    const found = [
      ...locate('a.md', text, [{ code: 'title-missing', message: 'm' }]),
      ...locate('a.md', text, [{ code: 'toc-invalid', message: 'm' }]),
      ...locate('a.md', text, []),
    ];
    expect(settleDiagnostics(found, COMPLETE).reported).toEqual([]);
  });

  test('are not said to be unused where not everything was looked for', () => {
    expect(settleDiagnostics(locate('a.md', text, [])).reported).toEqual([]);
  });

  test('are used even if what they suppress is off', () => {
    const found = locate('a.md', '<!-- diglot-disable title-missing -->', [{ code: 'title-missing', message: 'm' }]);
    const severityOf = ({ code, severity }: LocatedDiagnostic) => (code === 'title-missing' ? 'off' : severity);
    expect(settleDiagnostics(found, { ...COMPLETE, severityOf })).toEqual({ reported: [], suppressed: [] });
  });
});
