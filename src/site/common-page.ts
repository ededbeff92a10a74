import { siteUrl, type LocaleMap, type SiteMap } from './site-map.ts';
import type { LocaleLink, SitePage } from './site-page.ts';

type CommonFields = Pick<
  SitePage,
  | 'url'
  | 'outputPath'
  | 'locale'
  | 'sourceLocale'
  | 'messages'
  | 'siteName'
  | 'basePath'
  | 'homeUrl'
  | 'searchUrl'
  | 'localeLinks'
  | 'canonicalUrl'
>;

/**
 * Gives the fields that every page of a locale has. `outputPath` is the page's file; `counterpart` finds the page's
 * folder in another locale, or undefined where that locale lacks it.
 */
export function commonFields(
  site: SiteMap,
  map: LocaleMap,
  outputPath: string,
  counterpart: (other: LocaleMap) => string | undefined,
): CommonFields {
  const url = siteUrl(site, outputPath.replace(/(^|\/)index\.html$/, '$1'));
  return {
    url,
    outputPath,
    locale: map.locale,
    sourceLocale: site.sourceLocale,
    messages: map.messages,
    ...(site.name === undefined ? {} : { siteName: site.name }),
    basePath: site.basePath,
    homeUrl: homeUrl(site, map),
    ...(site.hasSearch ? { searchUrl: siteUrl(site, `${map.locale.slug}/pagefind/`) } : {}),
    localeLinks: site.locales.map((other) => localeLink(site, other, other === map, counterpart(other))),
    ...(site.baseUrl === undefined ? {} : { canonicalUrl: site.baseUrl + url }),
  };
}

/** URL of a locale's home. */
function homeUrl(site: SiteMap, map: LocaleMap): string {
  return siteUrl(site, `${map.locale.slug}/`);
}

function localeLink(site: SiteMap, map: LocaleMap, isCurrent: boolean, folder: string | undefined): LocaleLink {
  return {
    locale: map.locale,
    title: map.locale.name,
    url: folder === undefined ? homeUrl(site, map) : siteUrl(site, folder),
    isCurrent,
    hasArticle: folder !== undefined,
  };
}
