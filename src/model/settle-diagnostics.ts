import type { LocatedDiagnostic, Severity } from './diagnostic.ts';

/** What decides which of the diagnostics that were found are reported, and how. */
export interface DiagnosticPolicy {
  /** The severity that somebody wants a diagnostic to have; its own if absent. */
  readonly severityOf?: (diagnostic: LocatedDiagnostic) => Severity | 'off';
  /** Whether everything was looked for, so that a comment that suppressed nothing can be said to be unused. */
  readonly isComplete: boolean;
}

/** Diagnostics as they are reported: each once, by path, then place, then code. */
export interface SettledDiagnostics {
  readonly reported: readonly LocatedDiagnostic[];
  /** Those that a comment in their file suppresses. */
  readonly suppressed: readonly LocatedDiagnostic[];
}

/**
 * Settles what is reported of everything that was found, in whatever order and however often: several articles may
 * report the same of a file that they share.
 */
export function settleDiagnostics(
  found: readonly LocatedDiagnostic[],
  { severityOf, isComplete }: DiagnosticPolicy,
): SettledDiagnostics {
  const used = new Set<string>();
  for (const { path, suppressedBy } of found) if (suppressedBy) used.add(placeKey({ path, ...suppressedBy }));
  const isWanted = (diagnostic: LocatedDiagnostic): boolean =>
    diagnostic.code !== 'suppression-unused' || (isComplete && !used.has(placeKey(diagnostic)));

  const distinct = new Map<string, LocatedDiagnostic>();
  for (const diagnostic of found) {
    if (!isWanted(diagnostic)) continue;
    const severity = severityOf ? severityOf(diagnostic) : diagnostic.severity;
    if (severity === 'off') continue;
    const key = `${placeKey(diagnostic)}\0${diagnostic.code}\0${diagnostic.message}`;
    if (!distinct.has(key)) distinct.set(key, { ...diagnostic, severity });
  }
  const sorted = [...distinct.values()].sort(byPlace);
  return {
    reported: sorted.filter(({ suppressedBy }) => !suppressedBy),
    suppressed: sorted.filter(({ suppressedBy }) => suppressedBy),
  };
}

function placeKey({ path, line, column }: Pick<LocatedDiagnostic, 'path' | 'line' | 'column'>): string {
  return `${path}\0${line}\0${column}`;
}

function byPlace(a: LocatedDiagnostic, b: LocatedDiagnostic): number {
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
