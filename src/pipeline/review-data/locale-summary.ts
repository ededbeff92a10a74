import { REVIEW_STATES, type HistoryEntry, type ReviewFinding } from '../../model/review.ts';
import type { Severity } from '../../model/severity.ts';
import type { CheckCount, PatternCount, RankedArticle, ReviewSummary } from '../../site/around-articles.ts';
import { SEVERITY_WEIGHT, worstPatterns, type Pattern } from './patterns.ts';
import { pairUrl, type ReviewedArticle } from './reviewed-article.ts';

/** So many patterns, and articles, are worth while in an hour. */
const SHOWN = 30;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const DAYS_PER_YEAR = 365.25;
const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * Sums up what is known of a locale. `listUrl` is the address of its list of pairs, to which every number leads, with what is
 * counted behind a `#`; `history` is what was recorded of earlier days.
 */
export function summarize(
  articles: readonly ReviewedArticle[],
  patterns: ReadonlyMap<string, Pattern>,
  listUrl: string,
  history: readonly HistoryEntry[],
): ReviewSummary {
  const pairs = articles.flatMap(({ review }) => review.pairs);
  const findings = pairs.flatMap((pair) => pair.findings);
  const open = findings.filter(({ isDismissed }) => !isDismissed);
  const link = (filter: Readonly<Record<string, string>>): string =>
    `${listUrl}#${String(new URLSearchParams(filter))}`;
  const countTranslated = (type: 'MT' | 'HT' | undefined): number =>
    articles.reduce((sum, { review }) => sum + (review.translationType === type ? review.pairs.length : 0), 0);
  const worst = worstPatterns(patterns.values());
  return {
    pairs: pairs.length,
    articles: articles.length,
    open: open.length,
    dismissed: findings.length - open.length,
    states: REVIEW_STATES.map((name) => ({
      name,
      count: pairs.filter(({ state }) => state === name).length,
      url: link({ state: name }),
    })),
    translators: [
      { name: 'machine', count: countTranslated('MT'), url: link({ type: 'MT' }) },
      { name: 'person', count: countTranslated('HT'), url: link({ type: 'HT' }) },
      { name: 'unknown', count: countTranslated(undefined), url: link({ type: 'unknown' }) },
    ],
    severities: SEVERITIES.map((name) => ({
      name,
      count: open.filter(({ severity }) => severity === name).length,
      url: link({ severity: name }),
    })),
    checks: countChecks(open).map((count) => ({ ...count, name: count.check, url: link({ check: count.check }) })),
    patterns: worst
      .slice(0, SHOWN)
      .map(({ check, pattern, severity, open: count, articles: within, title, example }): PatternCount => ({
        check,
        pattern,
        severity,
        count,
        articles: within,
        title,
        example,
        url: link({ check, pattern }),
      })),
    patternCount: worst.length,
    ranked: rank(articles),
    history,
  };
}

function countChecks(open: readonly ReviewFinding[]): CheckCount[] {
  const counts = new Map<string, CheckCount>();
  for (const { check, severity } of open) {
    const known = counts.get(check);
    counts.set(check, { check, severity: known?.severity ?? severity, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((one, other) => other.count - one.count || (one.check < other.check ? -1 : 1));
}

/** Puts the articles first whose findings weigh most; those of old articles, which fewer people read, weigh less. */
function rank(articles: readonly ReviewedArticle[]): RankedArticle[] {
  const newest = articles.reduce((latest, { review: { date = '' } }) => (date > latest ? date : latest), '');
  return articles
    .flatMap((article) => {
      const { review } = article;
      const toDecide = review.pairs.filter(({ findings }) => findings.some(({ isDismissed }) => !isDismissed));
      const address = toDecide[0] && pairUrl(article, toDecide[0].id);
      if (address === undefined) return [];
      const open = toDecide.flatMap(({ findings }) => findings.filter(({ isDismissed }) => !isDismissed));
      const weight = open.reduce((sum, { severity }) => sum + SEVERITY_WEIGHT[severity], 0);
      const count = (of: Severity): number => open.filter(({ severity }) => severity === of).length;
      const { title, date, translationType, pairs } = review;
      const ranked: RankedArticle = {
        title,
        // Where the first open finding is.
        url: address,
        pairs: pairs.length,
        errors: count('error'),
        warnings: count('warning'),
        ...(date === undefined ? {} : { date }),
        ...(translationType === undefined ? {} : { translationType }),
      };
      return [{ ranked, rank: weight * freshness(date, newest) }];
    })
    .sort((one, other) => other.rank - one.rank || (one.ranked.url < other.ranked.url ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ ranked }) => ranked);
}

/** From 1 for the newest article of the locale; half as much two years before, and for an article without a date. */
function freshness(date: string | undefined, newest: string): number {
  if (date === undefined || newest === '') return 0.5;
  const days = (Date.parse(newest) - Date.parse(date)) / MILLISECONDS_PER_DAY;
  return 1 / (1 + days / DAYS_PER_YEAR / 2);
}
