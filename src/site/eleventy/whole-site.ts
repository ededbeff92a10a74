import { readDocset } from '../../docset/index.ts';
import type { LocatedDiagnostic } from '../../model/diagnostic.ts';
import { isOfBuild, settleDiagnostics } from '../../model/settle-diagnostics.ts';
import { makeArticlePage } from '../articles/article-page.ts';
import { makeArticleRecord } from '../articles/article-record.ts';
import { checkBookmarks, type PendingBookmark } from '../links/bookmarks.ts';
import { listLocaleData, listSiteData } from '../pages/data-pages.ts';
import { mapDocsets } from '../map/map-docsets.ts';
import { listLocalePages, listRootPages } from '../pages/other-pages.ts';
import { PageSurroundings } from '../articles/page-surroundings.ts';
import { readArticleRecord } from '../articles/read-article-record.ts';
import { articlesWithPages, docsetsOf, isFallback, originOf, type SiteOptions } from '../map/site-map.ts';
import { siteResources, type SiteResource } from '../map/site-resources.ts';
import type { DataPage, SitePage } from '../pages/site-page.ts';

/** Reads docsets and makes all their pages in this process; for sites that fit into memory. */
export async function readWholeSite(
  folders: readonly string[],
  options: SiteOptions,
): Promise<{
  pages: SitePage[];
  data: DataPage[];
  resources: SiteResource[];
  diagnostics: readonly LocatedDiagnostic[];
}> {
  const docsets = await Promise.all(folders.map((folder) => readDocset(folder, options)));
  const { site, diagnostics: wrongMaps } = await mapDocsets(docsets, options);
  const data = listSiteData(site).map((file) => file.make());
  const pages: SitePage[] = listRootPages(site).map((page) => page.make());
  const diagnostics = [wrongMaps, ...docsets.map((docset) => docset.diagnostics)];
  const anchors = new Map<string, ReadonlySet<string>>();
  const bookmarks: PendingBookmark[] = [];
  for (const locale of site.locales) {
    const surroundings = new PageSurroundings(site, locale);
    const titles: string[] = [];
    for (const article of articlesWithPages(locale)) {
      const origin = originOf(site, locale, article);
      const configured = docsetsOf(origin.map, docsets)[origin.docset]?.metadataFor(article.path) ?? {};
      const read = readArticleRecord(article, surroundings, (text) =>
        makeArticleRecord(text, article, configured, surroundings),
      );
      if (!isFallback(locale, article)) titles.push(read.title);
      diagnostics.push(read.diagnostics);
      if (!read.record) continue;
      pages.push(makeArticlePage(read.record, article, surroundings));
      anchors.set(article.folder, new Set(read.record.anchors));
      bookmarks.push(...read.record.bookmarks);
    }
    pages.push(...listLocalePages(site, locale, () => surroundings.navigation, titles).map((page) => page.make()));
    data.push(...listLocaleData(locale, () => surroundings.navigation).map((file) => file.make()));
  }
  diagnostics.push(checkBookmarks(bookmarks, anchors));
  return {
    pages: pages.map(withoutCompanions),
    data,
    resources: siteResources(site, docsets),
    diagnostics: settleDiagnostics(diagnostics.flat(), { lookedFor: isOfBuild }).reported,
  };
}

/** Takes from a page what leads to files that only a build makes: Markdown, feeds, manifests, sitemaps. */
function withoutCompanions(page: SitePage): SitePage {
  const bare = { ...page, feedUrl: undefined, manifestUrl: undefined, hasSitemapAlternates: false };
  return bare.kind === 'article' ? { ...bare, markdownFile: undefined } : bare;
}
