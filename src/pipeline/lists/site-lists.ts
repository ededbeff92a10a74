import type { SiteMap } from '../../site/around-articles.ts';
import { feedFile } from './feed.ts';
import { headersFile } from './headers-file.ts';
import type { ListFile } from './list-file.ts';
import type { ListedArticle } from './listed-article.ts';
import { localeLlmsFiles, siteLlmsFile } from './llms.ts';
import { manifestFile } from './manifest.ts';
import { redirectLists } from './redirect-lists.ts';
import { robotsFile } from './robots.ts';
import { sitemapFiles } from './sitemap.ts';

/** Lists everything that is made of a whole site for servers, search engines and other programs; `listed` holds each locale's articles. */
export function siteLists(site: SiteMap, listed: readonly (readonly ListedArticle[])[]): ListFile[] {
  const ofLocales = site.locales.flatMap((map, index) => {
    const articles = listed[index] ?? [];
    return [feedFile(site, map, articles), manifestFile(site, map), ...localeLlmsFiles(site, map, articles)];
  });
  return [
    ...redirectLists(site),
    headersFile(site),
    ...robotsFile(site),
    ...ofLocales,
    siteLlmsFile(site, listed),
    ...sitemapFiles(site, listed),
  ];
}
