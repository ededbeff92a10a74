import type { SiteMap } from '../map/site-map.ts';

/** With more locales, links between them, whose number is that of locales squared, would fill sitemaps. */
const MOST_LOCALES = 12;

/**
 * Whether a site's sitemaps name articles' pages in other locales, so that the pages themselves need not: search engines
 * ask for these links in one of the two places.
 */
export function hasSitemapAlternates({ baseUrl, locales }: Pick<SiteMap, 'baseUrl' | 'locales'>): boolean {
  return baseUrl !== undefined && locales.length > 1 && locales.length <= MOST_LOCALES;
}
