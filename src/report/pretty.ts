import pc from 'picocolors';
import type { LocatedDiagnostic, Severity } from '../model/diagnostic.ts';

type Colors = ReturnType<typeof pc.createColors>;

/** How many diagnostics there are of each severity. */
export type SeverityCounts = Record<Severity, number>;

/** Counts diagnostics by severity. */
export function countSeverities(diagnostics: readonly LocatedDiagnostic[]): SeverityCounts {
  const counts: SeverityCounts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}

/**
 * Writes diagnostics for people, one a line: `path:line:column severity code message`, and below it the suggestion where
 * there is one. `color` turns terminal colours on.
 */
export function prettyDiagnostics(diagnostics: readonly LocatedDiagnostic[], color: boolean): string {
  const colors = pc.createColors(color);
  return diagnostics.map((diagnostic) => prettyDiagnostic(diagnostic, colors)).join('');
}

/** `prettyCounts({ error: 1, warning: 0, info: 0 }) // => '1 error, 0 warnings'` */
export function prettyCounts({ error, warning, info }: SeverityCounts): string {
  const parts = [plural(error, 'error'), plural(warning, 'warning')];
  if (info > 0) parts.push(plural(info, 'note'));
  return parts.join(', ');
}

function prettyDiagnostic(diagnostic: LocatedDiagnostic, colors: Colors): string {
  const { path, line, column, severity, code, message, suggestion } = diagnostic;
  const paint = { error: colors.red, warning: colors.yellow, info: colors.cyan }[severity];
  const head = `${colors.bold(`${path}:${line}:${column}`)} ${paint(severity)} ${colors.dim(code)} ${message}\n`;
  return suggestion === undefined ? head : `${head}    ${colors.dim(suggestion)}\n`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
