import { isDiagnosticCode, type ReportedCode, type Severity } from './diagnostic.ts';
import { isFinding, type LocatedProblem } from './located-finding.ts';

/** What decides which of the diagnostics and findings that were made are reported, and how. */
export interface ReportPolicy<Problem extends LocatedProblem> {
  /** The severity that somebody wants one to have; its own if absent. */
  readonly severityOf?: (problem: Problem) => Severity | 'off';
  /**
   * Whether everything of a code was looked for, or everything there is, if no code is given: then a comment that suppressed
   * nothing can be said to be unused. Nothing was, if absent.
   */
  readonly lookedFor?: (code: ReportedCode | undefined) => boolean;
}

/** Diagnostics and findings as they are reported: each once, by path, then place, then code. */
export interface Settled<Problem extends LocatedProblem> {
  readonly reported: readonly Problem[];
  /** Those that a comment in their file suppresses, or somebody has dismissed. */
  readonly suppressed: readonly Problem[];
}

/**
 * Settles what is reported of everything that was found, in whatever order and however often: several articles may
 * report the same of a file that they share.
 */
export function settleDiagnostics<Problem extends LocatedProblem>(
  found: readonly Problem[],
  { severityOf, lookedFor = () => false }: ReportPolicy<Problem> = {},
): Settled<Problem> {
  const used = new Set<string>();
  for (const { path, suppressedBy } of found) if (suppressedBy) used.add(placeKey({ path, ...suppressedBy }));
  const isWanted = (problem: LocatedProblem): boolean =>
    isFinding(problem) ||
    problem.code !== 'suppression-unused' ||
    (lookedFor(problem.unusedFor) && !used.has(placeKey(problem)));

  const distinct = new Map<string, Problem>();
  for (const problem of found) {
    if (!isWanted(problem)) continue;
    const severity = severityOf ? severityOf(problem) : problem.severity;
    if (severity === 'off') continue;
    const key = `${placeKey(problem)}\0${problem.code}\0${problem.message}`;
    if (!distinct.has(key)) distinct.set(key, { ...problem, severity });
  }
  const sorted = [...distinct.values()].sort(byPlace);
  return {
    reported: sorted.filter((problem) => !isSuppressed(problem)),
    suppressed: sorted.filter(isSuppressed),
  };
}

/** Whether a build looks for everything of a code, as it does for diagnostics: it leaves the checks of pairs out. */
export function isOfBuild(code: ReportedCode | undefined): boolean {
  return code !== undefined && isDiagnosticCode(code);
}

function isSuppressed(problem: LocatedProblem): boolean {
  return problem.suppressedBy !== undefined || (isFinding(problem) && problem.dismissal !== undefined);
}

function placeKey({ path, line, column }: Pick<LocatedProblem, 'path' | 'line' | 'column'>): string {
  return `${path}\0${line}\0${column}`;
}

function byPlace(a: LocatedProblem, b: LocatedProblem): number {
  return (
    compare(a.path, b.path) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
