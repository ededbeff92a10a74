import type { CheckCode } from '../../model/finding.ts';
import { patternKey, type PairReview, type ReviewFinding } from '../../model/review.ts';
import type { Severity } from '../../model/severity.ts';
import type { ReviewedArticle } from './reviewed-article.ts';

/** Findings of a locale that check and pattern have in common. */
export interface Pattern {
  readonly check: CheckCode;
  readonly pattern: string;
  /** The worst of its findings. */
  readonly severity: Severity;
  /** Findings that nobody has dismissed. */
  readonly open: number;
  /** All of them. */
  readonly count: number;
  readonly articles: number;
  /** Of the first article that has it. */
  readonly title: string;
  readonly example: Pick<PairReview, 'source' | 'target'>;
}

/** How much a finding of each severity counts beside others. */
export const SEVERITY_WEIGHT = { error: 5, warning: 1, info: 0.2 } as const satisfies Record<Severity, number>;

/** Groups the findings of a locale by check and pattern, by their keys. Findings without a pattern are in none. */
export function groupPatterns(articles: readonly ReviewedArticle[]): Map<string, Pattern> {
  const patterns = new Map<string, { -readonly [Key in keyof Pattern]: Pattern[Key] } & { last: ReviewedArticle }>();
  for (const article of articles) {
    for (const pair of article.review.pairs) {
      for (const finding of pair.findings) {
        const key = keyOfPattern(finding);
        if (key === undefined) continue;
        const known = patterns.get(key);
        const open = finding.isDismissed ? 0 : 1;
        if (!known) {
          const { check, pattern = '', severity } = finding;
          const { source, target } = pair;
          const example = { source, target };
          patterns.set(key, {
            check,
            pattern,
            severity,
            open,
            count: 1,
            articles: 1,
            title: article.review.title,
            example,
            last: article,
          });
          continue;
        }
        known.open += open;
        known.count++;
        if (known.last !== article) known.articles++;
        known.last = article;
        if (SEVERITY_WEIGHT[finding.severity] > SEVERITY_WEIGHT[known.severity]) known.severity = finding.severity;
      }
    }
  }
  return patterns;
}

/** Key of the pattern that a finding has, by which it is decided about together with others. */
export function keyOfPattern({ check, pattern }: Pick<ReviewFinding, 'check' | 'pattern'>): string | undefined {
  return pattern === undefined ? undefined : patternKey(check, pattern);
}

/** Puts patterns in the order in which they are worth an hour: by severity and number; those that are settled are left out. */
export function worstPatterns(patterns: Iterable<Pattern>): Pattern[] {
  const weightOf = ({ severity, open }: Pattern): number => SEVERITY_WEIGHT[severity] * open;
  return [...patterns]
    .filter(({ open }) => open > 0)
    .sort((one, other) => weightOf(other) - weightOf(one) || (nameOf(one) < nameOf(other) ? -1 : 1));
}

function nameOf({ check, pattern }: Pattern): string {
  return patternKey(check, pattern);
}
