import { readDocset, readText } from '../docset/index.ts';
import { locate, type LocatedDiagnostic } from '../model/diagnostic.ts';
import type { Docset } from '../model/docset.ts';
import { makeArticlePage } from './article-page.ts';
import { Navigation } from './navigation.ts';
import { makeLocalePages, makeRootPages } from './other-pages.ts';
import { mapSite, type LocaleMap, type SiteMap, type SiteOptions } from './site-map.ts';
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
  const diagnostics = docsets.flatMap((docset) => docset.diagnostics);
  const pages: SitePage[] = makeRootPages(site);
  for (const map of site.locales) pages.push(...(await localePages(site, map, docsets, diagnostics)));
  return { pages, resources: siteResources(site, docsets), diagnostics };
}

/** Lists what is copied from the docsets to the site. */
export function siteResources(site: SiteMap, docsets: readonly Docset[]): SiteResource[] {
  return docsets.flatMap(({ locale, resources }, i) => {
    const index = docsets.slice(0, i).filter((other) => other.locale.slug === locale.slug).length;
    const map = site.locales.find((candidate) => candidate.locale.slug === locale.slug)?.docsets[index];
    return resources.flatMap(({ path, absolutePath }) => {
      const outputPath = map?.resources.get(path.toLowerCase());
      return outputPath === undefined ? [] : [{ absolutePath, outputPath }];
    });
  });
}

async function localePages(
  site: SiteMap,
  map: LocaleMap,
  docsets: readonly Docset[],
  diagnostics: LocatedDiagnostic[],
): Promise<SitePage[]> {
  const group = docsets.filter((docset) => docset.locale.slug === map.locale.slug);
  const navigation = new Navigation(site, map);
  const pages: SitePage[] = [];
  const titles: string[] = [];
  for (const article of map.articles) {
    const { text = '', diagnostics: found } = await readText(article.absolutePath);
    const metadata = group[article.docset]?.metadataFor(article.path) ?? {};
    const made = makeArticlePage(text, article, metadata, { site, locale: map, navigation });
    const { page } = made;
    const path = `${map.docsets[article.docset]?.folder ?? ''}/${article.path}`;
    diagnostics.push(...locate(path, made.text, [...found, ...made.diagnostics]));
    pages.push(page);
    titles.push(page.title);
  }
  return [...pages, ...makeLocalePages(site, map, navigation, titles)];
}
