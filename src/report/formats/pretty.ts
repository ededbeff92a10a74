import { countSeverities, countUnreported } from '../counts.ts';
import { prettyCounts, prettyDiagnostics, prettySummary, prettyUnreported } from '../pretty.ts';
import type { Report } from '../report.ts';

/**
 * For people: a line for each diagnostic and finding, then a table of how many there are of each code, and how many are not
 * reported.
 */
export function pretty({ reported, suppressed, pageOf, color }: Report): string {
  const unreported = prettyUnreported(countUnreported(suppressed));
  const besides = unreported === '' ? '' : ` (${unreported})`;
  if (reported.length === 0) return `Nothing was found${besides}.\n`;
  const summary = prettySummary(reported, (code) => pageOf(code).path, color);
  return `${prettyDiagnostics(reported, color)}\n${summary}\n${prettyCounts(countSeverities(reported))}${besides}\n`;
}
