import { readDocset } from '../docset/index.ts';
import type { LocatedDiagnostic } from '../model/diagnostic.ts';
import type { Docset } from '../model/docset.ts';
import { makeArticlePages } from './article-pages.ts';
import { Navigation } from './navigation.ts';
import { makeLocalePages, makeRootPages } from './other-pages.ts';
import { docsetsOf, mapSite, type SiteMap, type SiteOptions } from './site-map.ts';
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
): Promise<{ pages: SitePage[]; resources: SiteResource[]; diagnostics: LocatedDiagnostic[] }> {
  const docsets = await Promise.all(folders.map((folder) => readDocset(folder)));
  const { site } = mapSite(docsets, options);
  const pages: SitePage[] = makeRootPages(site);
  const diagnostics = docsets.map((docset) => docset.diagnostics);
  for (const locale of site.locales) {
    const group = docsetsOf(locale, docsets);
    const navigation = new Navigation(site, locale);
    const articles = await makeArticlePages(
      locale.articles,
      ({ docset, path }) => group[docset]?.metadataFor(path) ?? {},
      { site, locale, navigation },
      ({ page }) => pages.push(page),
    );
    diagnostics.push(articles.diagnostics);
    pages.push(...makeLocalePages(site, locale, navigation, articles.titles));
  }
  return { pages, resources: siteResources(site, docsets), diagnostics: diagnostics.flat() };
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
