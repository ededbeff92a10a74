import type { Severity } from '../../model/severity.ts';
import type { CheckCode } from '../../model/finding.ts';
import type { HistoryEntry, ReviewState } from '../../model/review.ts';

/** What one check has found in a locale and nobody has dismissed. */
export interface CheckCount {
  readonly check: CheckCode;
  readonly severity: Severity;
  readonly count: number;
}

/** Findings that have check and pattern in common, to be decided about at once. */
export interface PatternCount extends CheckCount {
  readonly pattern: string;
  /** How many articles have such findings. */
  readonly articles: number;
  /** Title of the first of these articles. */
  readonly title: string;
  /** The first of them, Markdown as written. */
  readonly example: { readonly source: string; readonly target: string };
  /** Address of the list of its pairs. */
  readonly url: string;
}

/** An article and why it comes before others. */
export interface RankedArticle {
  readonly title: string;
  /** Address at which it is reviewed. */
  readonly url: string;
  readonly pairs: number;
  readonly errors: number;
  readonly warnings: number;
  readonly date?: string;
  readonly translationType?: 'MT' | 'HT';
}

/** A number of pairs and where they are listed. */
export interface LinkedCount<Name extends string> {
  readonly name: Name;
  readonly count: number;
  readonly url: string;
}

/** What reviewers are shown of a whole locale. */
export interface ReviewSummary {
  readonly pairs: number;
  readonly articles: number;
  /** Findings that nobody has dismissed, and those that somebody has. */
  readonly open: number;
  readonly dismissed: number;
  /** Pairs by how far they have come, from worst to best. */
  readonly states: readonly LinkedCount<ReviewState>[];
  /** Pairs by who translated their articles. */
  readonly translators: readonly LinkedCount<'machine' | 'person' | 'unknown'>[];
  readonly severities: readonly LinkedCount<Severity>[];
  /** Most findings first. */
  readonly checks: readonly (CheckCount & LinkedCount<CheckCode>)[];
  /** Worst first, no more than are worth while in an hour. */
  readonly patterns: readonly PatternCount[];
  /** How many patterns there are. */
  readonly patternCount: number;
  /** Worst first, likewise. */
  readonly ranked: readonly RankedArticle[];
  /** What was recorded of earlier days, by date. */
  readonly history: readonly HistoryEntry[];
}
