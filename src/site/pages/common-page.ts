import { reviewFolder, hasReviewPages } from '../review/review-folder.ts';
import { siteUrl, sourceLocaleMap, type LocaleMap, type SiteMap } from '../map/site-map.ts';
import { hasSitemapAlternates } from './sitemap-alternates.ts';
import type { LocaleLink, SitePage } from './site-page.ts';

/** Fields of pages that are the same all over a locale. */
export type LocaleFields = Required<
  Pick<
    SitePage,
    | 'locale'
    | 'sourceLocale'
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
    | 'theme'
    | 'templatesDigest'
  >
>;

type CommonFields = LocaleFields &
  Pick<SitePage, 'url' | 'outputPath' | 'contentLocale' | 'localeLinks' | 'canonicalUrl'>;

/** Finds the folder of a page in another locale; undefined where that locale lacks it. */
type Counterpart = (other: LocaleMap) => string | undefined;

/** Gives the fields that every page of a locale has, from its file and from where it is in other locales. */
export function commonFields(
  site: SiteMap,
  map: LocaleMap,
  outputPath: string,
  counterpart: Counterpart,
): CommonFields {
  const url = siteUrl(site, outputPath.replace(/(^|\/)index\.html$/, '$1'));
  return {
    ...localeFields(site, map),
    url,
    outputPath,
    contentLocale: map.locale,
    localeLinks: localeLinks(site, map, counterpart),
    canonicalUrl: canonicalUrl(site, url),
  };
}

/** Gives the fields that are the same on all pages of a locale. */
export function localeFields(site: SiteMap, map: LocaleMap): LocaleFields {
  const home = homeUrl(site, map);
  const bundle = ({ locale }: LocaleMap): string => siteUrl(site, `${locale.slug}/pagefind/`);
  const source = sourceLocaleMap(site);
  return {
    locale: map.locale,
    sourceLocale: site.sourceLocale,
    messages: map.messages,
    siteName: site.name,
    basePath: site.basePath,
    homeUrl: home,
    searchUrl: site.hasSearch ? bundle(map) : undefined,
    sourceSearchUrl: site.hasSearch && source && source !== map ? bundle(source) : undefined,
    reviewUrl: hasReviewPages(site, map) ? siteUrl(site, reviewFolder(map)) : undefined,
    feedUrl: `${home}feed.xml`,
    manifestUrl: `${home}manifest.webmanifest`,
    hasSitemapAlternates: hasSitemapAlternates(site),
    theme: site.theme,
    templatesDigest: site.overrides?.digest,
  };
}

/**
 * Lists where a page is in all locales: `counterpart` finds it in one; `fallback`, the page that is there in the source
 * language instead.
 */
export function localeLinks(
  site: SiteMap,
  map: LocaleMap,
  counterpart: Counterpart,
  fallback: Counterpart = () => undefined,
): LocaleLink[] {
  return site.locales.map((other) => {
    const own = counterpart(other);
    const folder = own ?? fallback(other);
    return {
      locale: other.locale,
      title: other.locale.name,
      url: folder === undefined ? homeUrl(site, other) : siteUrl(site, folder),
      isCurrent: other === map,
      hasArticle: own !== undefined,
      isFallback: own === undefined && folder !== undefined,
    };
  });
}

/** The absolute URL of a page, when the site's base URL is known. */
export function canonicalUrl({ baseUrl }: SiteMap, url: string): string | undefined {
  return baseUrl === undefined ? undefined : baseUrl + url;
}

/** URL of a locale's home. */
function homeUrl(site: SiteMap, map: LocaleMap): string {
  return siteUrl(site, `${map.locale.slug}/`);
}
