import type { TocEntry } from '../../model/docset.ts';
import { SOURCE_LOCALE } from '../../model/locale.ts';
import type { MappedLocale, SharedByLocales } from './map-locale.ts';
import { placeArticle, withNewerOriginal } from './placed-article.ts';
import type { LocaleMap, MappedArticle, MappedDocset } from './site-map.ts';
import { PageFolders } from './page-folders.ts';
import type { SourceDocset } from './translations.ts';

/** A docset of a locale, by its index there, and its source. */
export interface TranslatedDocset {
  readonly index: number;
  readonly source: SourceDocset;
}

/**
 * Gives a locale a page in the source language for each article that the source of one of its docsets has and the locale
 * lacks, at the same address. There is none where the locale has something else: a redirection, its home.
 */
export function withFallbackPages(
  { map, taken }: MappedLocale,
  docsets: readonly TranslatedDocset[],
  { keys }: SharedByLocales,
): LocaleMap {
  const home = `${map.locale.slug}/`;
  const fallbackArticles: MappedArticle[] = [];
  const folders = new Map<string, string>();
  for (const { index, source } of docsets) {
    for (const [key, article] of source.articles) {
      if (map.folders.has(key) || folders.has(key)) continue;
      const folder = home + article.folder.slice(SOURCE_LOCALE.slug.length + 1);
      if (folder === home || taken.has(folder)) continue;
      taken.add(folder);
      folders.set(key, folder);
      const origin = article.origin ?? { locale: SOURCE_LOCALE.slug, docset: article.docset };
      fallbackArticles.push(placeArticle(article, { docset: index, home, folder, origin, side: article.side }));
    }
  }
  if (fallbackArticles.length === 0) return map;
  const withTocs = map.docsets.map((docset, index): MappedDocset => {
    const source = docsets.find((translated) => translated.index === index)?.source;
    const pathOf = (path: string): string | undefined =>
      folders.has(path) ? source?.articles.get(path)?.path : undefined;
    return source
      ? { ...docset, tocs: docset.tocs.map((toc) => ({ ...toc, items: fillGaps(toc.items, pathOf) })) }
      : docset;
  });
  return { ...map, docsets: withTocs, fallbackArticles, fallbackFolders: PageFolders.of(home, keys, folders) };
}

/** Makes entries of a table of contents lead to articles that are not in the docset; `pathOf` finds one by its path. */
function fillGaps(entries: readonly TocEntry[], pathOf: (path: string) => string | undefined): TocEntry[] {
  return entries.map((entry) => {
    const article = entry.absent === undefined ? entry.article : pathOf(entry.absent.toLowerCase());
    const items = fillGaps(entry.items, pathOf);
    return article === undefined ? { ...entry, items } : { ...entry, article, items };
  });
}

/** Marks the articles of a locale whose source has been worked on since; dates that are missing tell nothing. */
export function markOutdated({ map, docsets: read }: MappedLocale, docsets: readonly TranslatedDocset[]): LocaleMap {
  const datesOf = new Map(docsets.map(({ index, source }) => [index, source.dates]));
  const articles = map.articles.map((article): MappedArticle => {
    const date = datesOf.get(article.docset)?.get(article.path.toLowerCase());
    const own = date === undefined ? undefined : read[article.docset]?.heads.get(article.path)?.date;
    if (date === undefined || own === undefined || date <= own) return article;
    return withNewerOriginal(article);
  });
  return articles.some(({ isOriginalNewer }) => isOriginalNewer) ? { ...map, articles } : map;
}
