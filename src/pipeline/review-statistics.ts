import type { LocatedDiagnostic } from '../model/diagnostic.ts';
import type { Docset } from '../model/docset.ts';
import type { PairReview, ReviewState } from '../model/review.ts';
import { reviewDocsets, type FindingOptions } from './findings/docset-findings.ts';

/** What is counted besides articles, pairs and words. */
export interface StatisticsOptions extends FindingOptions {
  /** Whether the checks of segment pairs run, and their findings are counted; they are if absent. */
  readonly hasFindings?: boolean;
}

/** What reviewers of one locale's articles have done and have yet to do. */
export interface ReviewStatistics {
  /** Pairs that are translated, by a machine or a person, and not to be edited. */
  translated: number;
  /** Pairs that somebody has found right. */
  reviewed: number;
  /** Findings that nobody has dismissed, by severity; absent where checks did not run. */
  errors?: number;
  warnings?: number;
  /** Pairs whose source is not what the original says now; absent where no original is known. */
  stale?: number;
}

const TRANSLATED: ReadonlySet<ReviewState> = new Set(['machine', 'translated', 'reviewed', 'final']);
const REVIEWED: ReadonlySet<ReviewState> = new Set(['reviewed', 'final']);

/** Counts findings, states and stale pairs of docsets' articles, by the tag of their locale. */
export async function reviewStatistics(
  docsets: readonly Docset[],
  options: StatisticsOptions,
): Promise<{ locales: Map<string, ReviewStatistics>; diagnostics: LocatedDiagnostic[] }> {
  const { hasFindings = true, ...finding } = options;
  // Nothing that is asked for is no check.
  const severities = hasFindings ? (finding.severities ?? {}) : { ...finding.severities, only: [] };
  const locales = new Map<string, ReviewStatistics>();
  const diagnostics = await reviewDocsets(docsets, { ...finding, severities }, 'figures', (reviews) => {
    for (const { locale, articles } of reviews) {
      const counts = locales.get(locale) ?? emptyStatistics(hasFindings);
      locales.set(locale, counts);
      for (const { isArticle, pairs } of articles) if (isArticle) for (const pair of pairs) count(pair, counts);
    }
  });
  return { locales, diagnostics };
}

function emptyStatistics(hasFindings: boolean): ReviewStatistics {
  return { translated: 0, reviewed: 0, ...(hasFindings ? { errors: 0, warnings: 0 } : {}) };
}

function count({ state, findings, staleness }: PairReview, counts: ReviewStatistics): void {
  if (TRANSLATED.has(state)) counts.translated++;
  if (REVIEWED.has(state)) counts.reviewed++;
  for (const { severity, isDismissed } of findings) {
    if (isDismissed) continue;
    if (severity === 'error') counts.errors = (counts.errors ?? 0) + 1;
    if (severity === 'warning') counts.warnings = (counts.warnings ?? 0) + 1;
  }
  if (staleness) counts.stale = (counts.stale ?? 0) + (staleness === 'unchanged' ? 0 : 1);
}
