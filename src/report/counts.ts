import type { DiagnosticCode, LocatedDiagnostic, Severity } from '../model/diagnostic.ts';

/** How many diagnostics there are of each severity. */
export type SeverityCounts = Record<Severity, number>;

/** How many diagnostics there are of one code, and the gravest severity among them. */
export interface CodeCount {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly count: number;
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Counts diagnostics by severity. */
export function countSeverities(diagnostics: readonly LocatedDiagnostic[]): SeverityCounts {
  const counts: SeverityCounts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}

/** Counts diagnostics by code: errors first, then by number, then by name. */
export function countCodes(diagnostics: readonly LocatedDiagnostic[]): CodeCount[] {
  const counts = new Map<DiagnosticCode, CodeCount>();
  for (const { code, severity } of diagnostics) {
    const known = counts.get(code) ?? { code, severity, count: 0 };
    const gravest = GRAVITY[severity] < GRAVITY[known.severity] ? severity : known.severity;
    counts.set(code, { code, severity: gravest, count: known.count + 1 });
  }
  return [...counts.values()].sort(
    (a, b) => GRAVITY[a.severity] - GRAVITY[b.severity] || b.count - a.count || (a.code < b.code ? -1 : 1),
  );
}
