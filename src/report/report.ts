import type { ReportedCode } from '../model/diagnostic.ts';
import type { LocatedProblem } from '../model/located-finding.ts';
import type { Settled } from '../model/settle-diagnostics.ts';

/** What documentation says about the diagnostics, or the findings, of one code. */
export interface CodePage {
  /** Path of the page, as a person would open it. */
  readonly path: string;
  /** What the code means, in Markdown: the page's first sentence. */
  readonly summary: string;
  /** The whole page, in Markdown. */
  readonly markdown: string;
}

/** Everything that a report may tell. */
export interface Report extends Settled<LocatedProblem> {
  /** Version of Diglot. */
  readonly version: string;
  readonly pageOf: (code: ReportedCode) => CodePage;
  /** Whether colours are wanted where the format has any. */
  readonly color: boolean;
}

/** Writes a report in one format; the text ends with a line feed, or is empty. */
export type ReportFormat = (report: Report) => string;
