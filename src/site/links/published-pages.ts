import { fromPublishedRoot, PublishedUrls } from '../../docset/index.ts';
import { splitSuffix } from '../../model/url.ts';
import { siteUrl, type LocaleMap, type MappedDocset, type SiteMap } from '../map/site-map.ts';
import { learnUrl } from '../map/urls.ts';

const indexes = new WeakMap<MappedDocset, PublishedUrls>();

/**
 * Finds the page of this site for a URL from the root of the publisher's own site, such as `/dotnet/desktop/wpf/?view=x`,
 * or for an absolute one of Microsoft Learn. Gives its folder below the output folder; undefined if the docset has no
 * such article. Of several versions, the one that `monikers` names is preferred.
 */
export function publishedPage(docset: MappedDocset, url: string, monikers?: string): string | undefined {
  const path = fromPublishedRoot(url);
  if (path === undefined || docset.published.size === 0) return undefined;
  let index = indexes.get(docset);
  if (!index) {
    index = new PublishedUrls(docset.published.keys(), (article) => docset.published.get(article));
    indexes.set(docset, index);
  }
  const article = index.find(path, monikers);
  return article === undefined ? undefined : docset.folders.get(article);
}

/**
 * Gives the URL for one that may begin at the root of the publisher's own site: the page of this site if there is one,
 * else that site's, if the publisher has named it. Anything else stays as written.
 */
export function followPublishedUrl(
  site: SiteMap,
  locale: LocaleMap,
  docset: MappedDocset,
  url: string,
  monikers?: string,
): string {
  const folder = publishedPage(docset, url, monikers);
  if (folder !== undefined) return siteUrl(site, folder) + splitSuffix(url)[1];
  const isFromRoot = /^\/(?!\/)/.test(url);
  return isFromRoot && site.learnHost !== undefined ? learnUrl(site.learnHost, locale.locale.slug, url) : url;
}
