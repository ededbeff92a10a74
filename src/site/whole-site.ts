import { readDocset } from '../docset/index.ts';
import type { LocatedDiagnostic } from '../model/diagnostic.ts';
import { settleDiagnostics } from '../model/settle-diagnostics.ts';
import type { Docset } from '../model/docset.ts';
import { makeArticlePages } from './article-pages.ts';
import { checkBookmarks, type PendingBookmark } from './bookmarks.ts';
import { mapDocsets } from './map-docsets.ts';
import { makeLocalePages, makeRootPages } from './other-pages.ts';
import { PageSurroundings } from './page-surroundings.ts';
import { docsetsOf, type SiteMap, type SiteOptions } from './site-map.ts';
import type { SitePage } from './site-page.ts';

/** A file to be copied to the site as it is. */
export interface SiteResource {
  readonly absolutePath: string;
  /** Path below the output folder. */
  readonly outputPath: string;
}

/** Reads docsets and makes all their pages in this process; for sites that fit into memory. */
export async function readWholeSite(
  folders: readonly string[],
  options: SiteOptions,
): Promise<{ pages: SitePage[]; resources: SiteResource[]; diagnostics: readonly LocatedDiagnostic[] }> {
  const docsets = await Promise.all(folders.map((folder) => readDocset(folder, options)));
  const { site, diagnostics: wrongMaps } = mapDocsets(docsets, options);
  const pages: SitePage[] = makeRootPages(site);
  const diagnostics = [wrongMaps, ...docsets.map((docset) => docset.diagnostics)];
  const anchors = new Map<string, ReadonlySet<string>>();
  const bookmarks: PendingBookmark[] = [];
  for (const locale of site.locales) {
    const group = docsetsOf(locale, docsets);
    const surroundings = new PageSurroundings(site, locale);
    const articles = makeArticlePages(
      locale.articles,
      ({ docset, path }) => group[docset]?.metadataFor(path) ?? {},
      surroundings,
      (made) => {
        pages.push(made.page);
        anchors.set(made.folder, made.anchors);
        bookmarks.push(...made.bookmarks);
      },
    );
    diagnostics.push(articles.diagnostics);
    pages.push(...makeLocalePages(site, locale, surroundings.navigation, articles.titles));
  }
  diagnostics.push(checkBookmarks(bookmarks, anchors));
  return {
    pages,
    resources: siteResources(site, docsets),
    diagnostics: settleDiagnostics(diagnostics.flat(), { isComplete: true }).reported,
  };
}

/** Lists what is copied from the docsets to the site. */
export function siteResources(site: SiteMap, docsets: readonly Docset[]): SiteResource[] {
  return site.locales.flatMap((map) =>
    docsetsOf(map, docsets).flatMap(({ resources }, index) =>
      resources.flatMap(({ path, absolutePath }) => {
        const outputPath = map.docsets[index]?.resources.get(path.toLowerCase());
        return outputPath === undefined ? [] : [{ absolutePath, outputPath }];
      }),
    ),
  );
}
