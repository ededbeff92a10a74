import { github } from './formats/github.ts';
import { json } from './formats/json.ts';
import { pretty } from './formats/pretty.ts';
import { sarif } from './formats/sarif.ts';
import type { ReportFormat } from './report.ts';

export { abridge } from './abridge.ts';
export { countSeverities, type SeverityCounts } from './counts.ts';
export { formatCount, plural, prettyCounts, prettyDiagnostics, prettySummary } from './pretty.ts';
export type { CodePage } from './report.ts';

/** The formats of reports, by the names that the command line gives them. */
export const REPORT_FORMATS = { pretty, json, sarif, github } as const satisfies Record<string, ReportFormat>;
