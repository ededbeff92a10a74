import { countSeverities } from '../counts.ts';
import { prettyCounts, prettyDiagnostics, prettySummary } from '../pretty.ts';
import type { Report } from '../report.ts';

/** For people: a line for each diagnostic, then a table of how many there are of each code. */
export function pretty({ reported, pageOf, color }: Report): string {
  if (reported.length === 0) return 'Nothing was found.\n';
  const summary = prettySummary(reported, (code) => pageOf(code).path, color);
  return `${prettyDiagnostics(reported, color)}\n${summary}\n${prettyCounts(countSeverities(reported))}\n`;
}
