import { countCodes, countSeverities } from '../counts.ts';
import type { Report } from '../report.ts';

const FIELDS = ['path', 'line', 'column', 'endLine', 'endColumn', 'severity', 'code', 'message', 'suggestion'] as const;

/** For programs: one JSON object with the diagnostics, how many there are of each severity, and of each code. */
export function json({ version, reported }: Report): string {
  const diagnostics = reported.map((diagnostic) =>
    Object.fromEntries(
      FIELDS.flatMap((field) => (diagnostic[field] === undefined ? [] : [[field, diagnostic[field]]])),
    ),
  );
  const byCode = Object.fromEntries(countCodes(reported).map(({ code, count }) => [code, count]));
  return `${JSON.stringify({ version, diagnostics, counts: countSeverities(reported), byCode })}\n`;
}
