import { commonFields } from '../pages/common-page.ts';
import { siteUrl, sourceLocaleMap, type LocaleMap, type SiteMap } from '../map/site-map.ts';
import type { ReviewOverviewPage, ReviewPage, ReviewToolPage } from '../pages/site-page.ts';
import { REVIEW_OVERVIEW, reviewFolder } from './review-folder.ts';
import { trendChart } from './trend-chart.ts';
import type { ReviewSummary } from './review-summary.ts';

/** A locale and what is known of its pairs. */
export interface ReviewedLocale {
  readonly map: LocaleMap;
  readonly summary: ReviewSummary;
}

/** Lists the pages for reviewers: one over all locales, and for each locale its figures, lists of pairs and concordance. */
export function listReviewPages(
  site: SiteMap,
  locales: readonly ReviewedLocale[],
): (ReviewPage | ReviewOverviewPage | ReviewToolPage)[] {
  const [first] = locales;
  if (!first) return [];
  const isReviewed = new Set(locales.map(({ map }) => map));
  const common = (map: LocaleMap, below: string) => ({
    ...commonFields(site, map, `${reviewFolder(map)}${below}index.html`, (other) =>
      isReviewed.has(other) ? reviewFolder(other) + below : undefined,
    ),
    robots: 'noindex' as const,
  });
  const overview: ReviewOverviewPage = {
    // In the words of the language that everybody here reads, if there are pages of it.
    ...commonFields(site, sourceLocaleMap(site) ?? first.map, `${REVIEW_OVERVIEW}index.html`, () => undefined),
    kind: 'review-overview',
    robots: 'noindex',
    title: 'Review',
    locales: locales.map(({ map, summary }) => ({
      locale: map.locale,
      url: siteUrl(site, reviewFolder(map)),
      summary,
    })),
  };
  const ofLocales = locales.flatMap(({ map, summary }): (ReviewPage | ReviewToolPage)[] => [
    {
      ...common(map, ''),
      kind: 'review',
      title: `Review: ${map.locale.name}`,
      summary,
      trend: trendChart(summary.history),
    },
    { ...common(map, 'pairs/'), kind: 'review-pairs', title: `Pairs: ${map.locale.name}` },
    { ...common(map, 'concordance/'), kind: 'concordance', title: `Concordance: ${map.locale.name}` },
  ]);
  return [overview, ...ofLocales];
}
