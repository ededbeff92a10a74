import { describe, expect, test } from 'vitest';
import { listReviewPages } from '../../../src/site/review/review-pages.ts';
import type { ReviewSummary } from '../../../src/site/review/review-summary.ts';
import type { SiteMap } from '../../../src/site/map/site-map.ts';
import { docset, siteOf } from '../docsets.ts';

const summary: ReviewSummary = {
  pairs: 12,
  articles: 2,
  open: 3,
  dismissed: 1,
  states: [],
  translators: [],
  severities: [],
  checks: [],
  patterns: [],
  patternCount: 0,
  ranked: [],
  history: [],
};

/** A site of garden guides in two locales. */
const { site } = siteOf([docset('de-DE', { articles: ['beete.md'] }), docset('ar-SA', { articles: ['beete.md'] })], {
  hasReview: true,
  basePath: '/docs/',
});

/** What is reviewed of a site: these locales, with the same figures. */
const reviewed = ({ locales }: SiteMap, ...tags: string[]) =>
  locales.filter(({ locale }) => tags.includes(locale.tag)).map((map) => ({ map, summary }));

describe('listReviewPages', () => {
  test('gives one page over all locales, and three of each', () => {
    const pages = listReviewPages(site, reviewed(site, 'de-DE', 'ar-SA'));
    expect(pages.map(({ kind, outputPath }) => [kind, outputPath])).toEqual([
      ['review-overview', 'review/index.html'],
      ['review', 'ar-sa/review/index.html'],
      ['review-pairs', 'ar-sa/review/pairs/index.html'],
      ['concordance', 'ar-sa/review/concordance/index.html'],
      ['review', 'de-de/review/index.html'],
      ['review-pairs', 'de-de/review/pairs/index.html'],
      ['concordance', 'de-de/review/concordance/index.html'],
    ]);
  });

  test('leads from the page over all locales to the dashboard of each', () => {
    const [overview] = listReviewPages(site, reviewed(site, 'de-DE', 'ar-SA'));
    if (overview?.kind !== 'review-overview') throw new Error('There is no overview.');
    expect(overview.locales.map(({ locale, url }) => [locale.tag, url])).toEqual([
      ['ar-SA', '/docs/ar-sa/review/'],
      ['de-DE', '/docs/de-de/review/'],
    ]);
    expect(overview.locales[0]?.summary).toBe(summary);
  });

  test('keeps all of them out of search engines', () => {
    const pages = listReviewPages(site, reviewed(site, 'de-DE', 'ar-SA'));
    expect(new Set(pages.map(({ robots }) => robots))).toEqual(new Set(['noindex']));
  });

  test('draws the days of a locale, where there are two', () => {
    const day = (date: string) => ({ date, pairs: 12, errors: 1, warnings: 2 });
    const history = [day('2026-03-01'), day('2026-03-08')];
    const trends = (of: ReviewSummary) =>
      listReviewPages(
        site,
        reviewed(site, 'de-DE').map(({ map }) => ({ map, summary: of })),
      ).flatMap((page) => (page.kind === 'review' ? [page.trend] : []));
    expect(trends(summary)).toEqual(['']);
    expect(trends({ ...summary, history })).toEqual([expect.stringContaining('warnings from 2 on 2026-03-01')]);
  });

  test('offers only locales that have such pages', () => {
    const languages = (...tags: string[]) =>
      listReviewPages(site, reviewed(site, ...tags))
        .filter(({ kind }) => kind === 'concordance')
        .map(({ localeLinks }) => localeLinks.map(({ url }) => url));
    expect(languages('de-DE', 'ar-SA')[0]).toContain('/docs/de-de/review/concordance/');
    expect(
      languages('de-DE')
        .flat()
        .filter((url) => url.includes('/ar-sa/review/')),
    ).toEqual([]);
  });

  test('gives nothing of a site without such locales', () => {
    expect(listReviewPages(site, [])).toEqual([]);
  });
});
