import { reviewFolder, hasReviewPages } from './review/review-folder.ts';
import { siteUrl, sourceLocaleMap, type LocaleMap, type SiteMap } from './site-map.ts';
import { hasSitemapAlternates } from './sitemap-alternates.ts';
import type { LocaleLink, SitePage } from './site-page.ts';

type CommonFields = Pick<
  SitePage,
  | 'url'
  | 'outputPath'
  | 'locale'
  | 'sourceLocale'
  | 'contentLocale'
  | 'messages'
  | 'siteName'
  | 'basePath'
  | 'homeUrl'
  | 'searchUrl'
  | 'sourceSearchUrl'
  | 'reviewUrl'
  | 'feedUrl'
  | 'manifestUrl'
  | 'hasSitemapAlternates'
  | 'localeLinks'
  | 'canonicalUrl'
  | 'theme'
  | 'templatesDigest'
>;

/**
 * Gives the fields that every page of a locale has. `outputPath` is the page's file; `counterpart` finds the page's
 * folder in another locale, or undefined where that locale lacks it; `fallback`, the folder of the page that it has there
 * in the source language instead.
 */
export function commonFields(
  site: SiteMap,
  map: LocaleMap,
  outputPath: string,
  counterpart: (other: LocaleMap) => string | undefined,
  fallback: (other: LocaleMap) => string | undefined = () => undefined,
): CommonFields {
  const url = siteUrl(site, outputPath.replace(/(^|\/)index\.html$/, '$1'));
  const home = homeUrl(site, map);
  return {
    url,
    outputPath,
    locale: map.locale,
    contentLocale: map.locale,
    sourceLocale: site.sourceLocale,
    messages: map.messages,
    ...(site.name === undefined ? {} : { siteName: site.name }),
    basePath: site.basePath,
    homeUrl: home,
    ...searchUrls(site, map),
    ...(hasReviewPages(site, map) ? { reviewUrl: siteUrl(site, reviewFolder(map)) } : {}),
    feedUrl: `${home}feed.xml`,
    manifestUrl: `${home}manifest.webmanifest`,
    ...(hasSitemapAlternates(site) ? { hasSitemapAlternates: true } : {}),
    localeLinks: site.locales.map((other) =>
      localeLink(site, other, other === map, counterpart(other), fallback(other)),
    ),
    ...(site.baseUrl === undefined ? {} : { canonicalUrl: site.baseUrl + url }),
    ...(site.theme === undefined ? {} : { theme: site.theme }),
    ...(site.overrides === undefined ? {} : { templatesDigest: site.overrides.digest }),
  };
}

/** URLs of the search bundles in which a locale's pages are found: its own, and the source locale's. */
function searchUrls(site: SiteMap, map: LocaleMap): Pick<SitePage, 'searchUrl' | 'sourceSearchUrl'> {
  if (!site.hasSearch) return {};
  const bundle = ({ locale }: LocaleMap): string => siteUrl(site, `${locale.slug}/pagefind/`);
  const source = sourceLocaleMap(site);
  return { searchUrl: bundle(map), ...(source && source !== map ? { sourceSearchUrl: bundle(source) } : {}) };
}

/** URL of a locale's home. */
function homeUrl(site: SiteMap, map: LocaleMap): string {
  return siteUrl(site, `${map.locale.slug}/`);
}

function localeLink(
  site: SiteMap,
  map: LocaleMap,
  isCurrent: boolean,
  own: string | undefined,
  fallback: string | undefined,
): LocaleLink {
  const folder = own ?? fallback;
  return {
    locale: map.locale,
    title: map.locale.name,
    url: folder === undefined ? homeUrl(site, map) : siteUrl(site, folder),
    isCurrent,
    hasArticle: own !== undefined,
    ...(own === undefined && fallback !== undefined ? { isFallback: true } : {}),
  };
}
