import fc from 'fast-check';
import { DIAGNOSTIC_SEVERITY, type DiagnosticCode, type LocatedDiagnostic } from '../../src/model/diagnostic.ts';
import type { LocatedProblem } from '../../src/model/located-finding.ts';
import type { Report } from '../../src/report/report.ts';

/** Makes up a report of some diagnostics or findings. */
export function reportOf(reported: readonly LocatedProblem[], parts: Partial<Report> = {}): Report {
  return {
    reported,
    suppressed: [],
    version: '1.2.3',
    color: false,
    pageOf: (code) => ({ path: `docs/${code}.md`, summary: `About ${code}.`, markdown: `# ${code}\n` }),
    ...parts,
  };
}

/** An error with an end and a suggestion, and a warning of a whole file. */
export const TWO: readonly LocatedDiagnostic[] = [
  {
    path: 'id-ID/a.md',
    line: 4,
    column: 1,
    endLine: 4,
    endColumn: 9,
    severity: 'error',
    code: 'nested-segment',
    message: 'Nested.',
    suggestion: 'Take one out.',
  },
  { path: 'id-ID/b.md', line: 1, column: 1, severity: 'warning', code: 'title-missing', message: 'No title.' },
];

/** What content and file systems can put into a report to break its format. */
export const HOSTILE: LocatedDiagnostic = {
  path: 'id-ID/50% of,a: "b" #c?\n\u0661 \ud800.md',
  line: 7,
  column: 3,
  endLine: 9,
  endColumn: 1,
  severity: 'info',
  code: 'title-missing',
  message: '::error::x\r\n%0A "quoted" {0} [x](1) \u001b[31m \u202e \u2028 \udc00 العربية 😀 </script>',
  suggestion: 'One,\ntwo: 100%',
};

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('%', ':', ',', '\n', '\r', '"', '{', '}', '[', '](', '\\', '\ud800', 'é', ' ', '::'),
  }),
);
const positive = fc.integer({ min: 1, max: 1e6 });

/** Any diagnostics at all. */
export const anyDiagnostics: fc.Arbitrary<LocatedDiagnostic[]> = fc.array(
  fc.record(
    {
      path: text.map((path) => `x${path}`),
      line: positive,
      column: positive,
      endLine: positive,
      endColumn: positive,
      severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
      code: fc.constantFrom(...(Object.keys(DIAGNOSTIC_SEVERITY) as DiagnosticCode[])),
      message: text,
      suggestion: text,
    },
    { requiredKeys: ['path', 'line', 'column', 'severity', 'code', 'message'] },
  ),
);
