import type { Severity } from '../../model/diagnostic.ts';
import type { LocatedProblem } from '../../model/located-finding.ts';
import type { Report } from '../report.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** For GitHub Actions: workflow commands that annotate the changed files, one a line. */
export function github({ reported }: Report): string {
  return reported.map(annotation).join('');
}

function annotation(problem: LocatedProblem): string {
  const { path, line, column, endLine, endColumn, severity, code, message, suggestion } = problem;
  // GitHub takes columns only of what begins and ends on one line.
  const columns = endLine === undefined || endLine === line ? { col: column, endColumn } : {};
  const properties = Object.entries({ file: path, line, endLine, ...columns, title: code })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const text = suggestion === undefined ? message : `${message}\n${suggestion}`;
  return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeData(text)}\n`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
