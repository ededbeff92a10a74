import { isFinding, type LocatedProblem } from '../../model/located-finding.ts';
import { countCodes, countSeverities, countUnreported } from '../counts.ts';
import type { Report } from '../report.ts';

const PLACE = ['path', 'line', 'column', 'endLine', 'endColumn'] as const;
const FIELDS = [...PLACE, 'severity', 'code', 'message', 'suggestion', 'id', 'key', 'pattern', 'fix'] as const;

/**
 * For programs: one JSON object with diagnostics and findings, how many there are of each severity, and of each code, and how
 * many are not reported.
 */
export function json({ version, reported, suppressed }: Report): string {
  const diagnostics = reported.filter((problem) => !isFinding(problem)).map(fieldsOf);
  const findings = reported.filter(isFinding).map(fieldsOf);
  const byCode = Object.fromEntries(countCodes(reported).map(({ code, count }) => [code, count]));
  const unreported = countUnreported(suppressed);
  return `${JSON.stringify({ version, diagnostics, findings, counts: countSeverities(reported), byCode, unreported })}\n`;
}

function fieldsOf(problem: LocatedProblem): Record<string, unknown> {
  const fields: Readonly<Record<string, unknown>> = { ...problem };
  return Object.fromEntries(FIELDS.flatMap((field) => (fields[field] === undefined ? [] : [[field, fields[field]]])));
}
