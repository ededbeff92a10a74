import type { PairReview, ReviewFinding } from '../../model/review.ts';
import type { LocaleMap, SiteMap } from '../../site/around-articles.ts';
import { keyOfPattern, type Pattern } from './patterns.ts';
import type { ReviewedArticle } from './reviewed-article.ts';
import type { Rival } from './rivals.ts';

/** What is known of a locale when the pairs of one article are written. */
export interface LocaleEvidence {
  readonly patterns: ReadonlyMap<string, Pattern>;
  readonly rivalsOf: (source: string, target: string) => readonly Rival[];
}

/**
 * Writes what review mode loads of an article as JSON: everything known of its pairs, in the form of `PairReview`, with other
 * translations of the same source, and how many findings a pattern has. What is empty is left out.
 */
export function articleData(
  { sourceLocale }: SiteMap,
  { locale }: LocaleMap,
  { review, url }: ReviewedArticle,
  evidence: LocaleEvidence,
): string {
  const { path, title, translationType, date, original, pairs } = review;
  return `${JSON.stringify({
    path,
    title,
    url,
    target: { lang: locale.tag, dir: locale.direction },
    source: { lang: sourceLocale.tag, dir: sourceLocale.direction },
    translationType,
    date,
    original,
    pairs: pairs.map((pair) => pairData(pair, evidence)),
  })}\n`;
}

function pairData({ findings, ...pair }: PairReview, { patterns, rivalsOf }: LocaleEvidence) {
  const rivals = rivalsOf(pair.source, pair.target);
  return {
    ...pair,
    ...(findings.length === 0 ? {} : { findings: findings.map((finding) => findingData(finding, patterns)) }),
    ...(rivals.length === 0 ? {} : { rivals }),
  };
}

function findingData({ isDismissed, ...finding }: ReviewFinding, patterns: LocaleEvidence['patterns']) {
  const alike = patterns.get(keyOfPattern(finding) ?? '');
  return {
    ...finding,
    ...(isDismissed ? { isDismissed } : {}),
    ...(alike && alike.count > 1 ? { alike: alike.count } : {}),
  };
}
