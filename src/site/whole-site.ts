import { readDocset } from '../docset/index.ts';
import type { LocatedDiagnostic } from '../model/diagnostic.ts';
import { settleDiagnostics } from '../model/settle-diagnostics.ts';
import { makeArticlePage } from './article-page.ts';
import { makeArticleRecord } from './article-record.ts';
import { checkBookmarks, type PendingBookmark } from './bookmarks.ts';
import { mapDocsets } from './map-docsets.ts';
import { listLocalePages, listRootPages } from './other-pages.ts';
import { PageSurroundings } from './page-surroundings.ts';
import { readArticleRecord } from './read-article-record.ts';
import { docsetsOf, type SiteOptions } from './site-map.ts';
import { siteResources, type SiteResource } from './site-resources.ts';
import type { SitePage } from './site-page.ts';

/** Reads docsets and makes all their pages in this process; for sites that fit into memory. */
export async function readWholeSite(
  folders: readonly string[],
  options: SiteOptions,
): Promise<{ pages: SitePage[]; resources: SiteResource[]; diagnostics: readonly LocatedDiagnostic[] }> {
  const docsets = await Promise.all(folders.map((folder) => readDocset(folder, options)));
  const { site, diagnostics: wrongMaps } = mapDocsets(docsets, options);
  const pages: SitePage[] = listRootPages(site).map((page) => page.make());
  const diagnostics = [wrongMaps, ...docsets.map((docset) => docset.diagnostics)];
  const anchors = new Map<string, ReadonlySet<string>>();
  const bookmarks: PendingBookmark[] = [];
  for (const locale of site.locales) {
    const group = docsetsOf(locale, docsets);
    const surroundings = new PageSurroundings(site, locale);
    const titles: string[] = [];
    for (const article of locale.articles) {
      const configured = group[article.docset]?.metadataFor(article.path) ?? {};
      const read = readArticleRecord(article, surroundings, (text) =>
        makeArticleRecord(text, article, configured, surroundings),
      );
      titles.push(read.title);
      diagnostics.push(read.diagnostics);
      if (!read.record) continue;
      pages.push(makeArticlePage(read.record, article, surroundings));
      anchors.set(article.folder, new Set(read.record.anchors));
      bookmarks.push(...read.record.bookmarks);
    }
    pages.push(...listLocalePages(site, locale, () => surroundings.navigation, titles).map((page) => page.make()));
  }
  diagnostics.push(checkBookmarks(bookmarks, anchors));
  return {
    pages,
    resources: siteResources(site, docsets),
    diagnostics: settleDiagnostics(diagnostics.flat(), { isComplete: true }).reported,
  };
}
