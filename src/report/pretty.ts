import pc from 'picocolors';
import type { ReportedCode, Severity } from '../model/diagnostic.ts';
import type { LocatedProblem } from '../model/located-finding.ts';
import { countCodes, type SeverityCounts, type UnreportedCounts } from './counts.ts';

type Colors = ReturnType<typeof pc.createColors>;

/**
 * Writes diagnostics and findings for people, one a line: `path:line:column severity code message`, and below it the suggestion where
 * there is one. `color` turns terminal colours on.
 */
export function prettyDiagnostics(problems: readonly LocatedProblem[], color: boolean): string {
  const colors = pc.createColors(color);
  return problems.map((problem) => prettyDiagnostic(problem, colors)).join('');
}

/** Writes a table for people: how many diagnostics and findings there are of each code, and where the code is explained. */
export function prettySummary(
  problems: readonly LocatedProblem[],
  pageOf: (code: ReportedCode) => string,
  color: boolean,
): string {
  const colors = pc.createColors(color);
  const rows = countCodes(problems).map((row) => ({ ...row, count: formatCount(row.count) }));
  const widthOf = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));
  const countWidth = widthOf(rows.map(({ count }) => count));
  const codeWidth = widthOf(rows.map(({ code }) => code));
  return rows
    .map(({ count, severity, code }) => {
      const cells = [count.padStart(countWidth), paint(severity, colors)(severity.padEnd(7)), code.padEnd(codeWidth)];
      return `${cells.join('  ')}  ${colors.dim(pageOf(code))}\n`;
    })
    .join('');
}

/** `prettyCounts({ error: 1, warning: 0, info: 0 }) // => '1 error, 0 warnings'` */
export function prettyCounts({ error, warning, info }: SeverityCounts): string {
  const parts = [plural(error, 'error'), plural(warning, 'warning')];
  if (info > 0) parts.push(plural(info, 'note'));
  return parts.join(', ');
}

/** `prettyUnreported({ suppressed: 0, dismissed: 2, inBaseline: 5 }) // => '2 dismissed, 5 in the baseline'`; '' for none. */
export function prettyUnreported({ suppressed, dismissed, inBaseline }: UnreportedCounts): string {
  const parts: string[] = [];
  if (suppressed > 0) parts.push(`${formatCount(suppressed)} suppressed`);
  if (dismissed > 0) parts.push(`${formatCount(dismissed)} dismissed`);
  if (inBaseline > 0) parts.push(`${formatCount(inBaseline)} in the baseline`);
  return parts.join(', ');
}

/** `formatCount(1203) // => '1,203'` */
export function formatCount(count: number): string {
  return count.toLocaleString('en');
}

function prettyDiagnostic(problem: LocatedProblem, colors: Colors): string {
  const { path, line, column, severity, code, message, suggestion } = problem;
  const place = colors.bold(`${printable(path)}:${line}:${column}`);
  const head = `${place} ${paint(severity, colors)(severity)} ${colors.dim(code)} ${printable(message)}\n`;
  return suggestion === undefined ? head : `${head}    ${colors.dim(printable(suggestion))}\n`;
}

function paint(severity: Severity, colors: Colors): (text: string) => string {
  return { error: colors.red, warning: colors.yellow, info: colors.cyan }[severity];
}

/**
 * Shows what would break a line or steer the terminal, as content may hold it: `printable('a\nb') // => 'a\\nb'`.
 * Besides control characters, these are the marks that change the direction of writing.
 */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
    return named[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** `plural(1203, 'pair') // => '1,203 pairs'` */
export function plural(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}
