import type { ReportedCode, Severity } from '../model/diagnostic.ts';
import { isFinding, type LocatedProblem } from '../model/located-finding.ts';

/** How many diagnostics and findings there are of each severity. */
export type SeverityCounts = Record<Severity, number>;

/** How many diagnostics or findings there are of one code, and the gravest severity among them. */
export interface CodeCount {
  readonly code: ReportedCode;
  readonly severity: Severity;
  readonly count: number;
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Counts diagnostics and findings by severity. */
export function countSeverities(problems: readonly LocatedProblem[]): SeverityCounts {
  const counts: SeverityCounts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of problems) counts[severity]++;
  return counts;
}

/** Counts diagnostics and findings by code: errors first, then by number, then by name. */
export function countCodes(problems: readonly LocatedProblem[]): CodeCount[] {
  const counts = new Map<ReportedCode, CodeCount>();
  for (const { code, severity } of problems) {
    const known = counts.get(code) ?? { code, severity, count: 0 };
    const gravest = GRAVITY[severity] < GRAVITY[known.severity] ? severity : known.severity;
    counts.set(code, { code, severity: gravest, count: known.count + 1 });
  }
  return [...counts.values()].sort(
    (a, b) => GRAVITY[a.severity] - GRAVITY[b.severity] || b.count - a.count || (a.code < b.code ? -1 : 1),
  );
}

/** How many diagnostics and findings are not reported, by why not. */
export interface UnreportedCounts {
  readonly suppressed: number;
  readonly dismissed: number;
  readonly inBaseline: number;
}

/** Counts what is not reported: what comments suppress, what somebody has dismissed, and what the baseline has. */
export function countUnreported(problems: readonly LocatedProblem[]): UnreportedCounts {
  const counts = { suppressed: 0, dismissed: 0, inBaseline: 0 };
  for (const problem of problems) {
    if (problem.suppressedBy) counts.suppressed++;
    else if (isFinding(problem) && problem.dismissal) counts.dismissed++;
    else counts.inBaseline++;
  }
  return counts;
}
