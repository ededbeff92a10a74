import type { ArticleHead, Docset } from '../../model/docset.ts';
import type { MappedLocale } from './map-locale.ts';
import type { PageFolders } from './page-folders.ts';
import type { MappedArticle, MappedDocset } from './site-map.ts';

/** A docset in its locale's map. */
export interface PlacedDocset {
  readonly locale: MappedLocale;
  /** Index of the docset in its locale. */
  readonly index: number;
  readonly docset: Docset;
  readonly map: MappedDocset;
}

/** Docsets of several locales that are translations of one docset, or that docset itself, in the order of the locales. */
export type Translations = readonly PlacedDocset[];

/** Articles by their docset-relative paths in lower case, which are the same in all translations. */
export type ArticlesByPath = ReadonlyMap<string, MappedArticle>;

/** The source of some translations: articles and their dates, both by the articles' paths in lower case. */
export interface SourceDocset {
  readonly articles: ArticlesByPath;
  /** When the articles were last worked on, as ISO dates. */
  readonly dates: ReadonlyMap<string, string>;
}

/**
 * Finds out which docsets are translations of one docset. Nothing says so but their articles: two docsets belong together
 * if at least half of the articles of the smaller one have the paths of articles in the other. Of several that fit, the
 * one with most common articles is taken, and no two of one locale belong together.
 */
export function groupTranslations(locales: readonly MappedLocale[]): Translations[] {
  const groups: { readonly docsets: PlacedDocset[]; readonly paths: Set<string> }[] = [];
  for (const locale of locales) {
    const earlier = [...groups];
    locale.docsets.forEach((docset, index) => {
      const map = locale.map.docsets[index];
      if (!map || map.folders.size === 0) return;
      let best: (typeof groups)[number] | undefined;
      let most = 0;
      for (const group of earlier) {
        if (group.docsets.at(-1)?.locale === locale) continue;
        const common = countCommon(map.folders, group.paths);
        if (common > most && common * 2 >= Math.min(map.folders.size, group.paths.size)) [best, most] = [group, common];
      }
      if (!best) groups.push((best = { docsets: [], paths: new Set() }));
      best.docsets.push({ locale, index, docset, map });
      for (const path of map.folders.keys()) best.paths.add(path);
    });
  }
  return groups.map(({ docsets }) => docsets);
}

function countCommon(folders: PageFolders, paths: ReadonlySet<string>): number {
  let count = 0;
  for (const path of folders.keys()) if (paths.has(path)) count++;
  return count;
}

/** The articles of a docset; of several whose paths differ in case alone, the first. */
export function articlesOf({ locale, index }: PlacedDocset): ArticlesByPath {
  const articles = new Map<string, MappedArticle>();
  for (const article of locale.map.articles) {
    const key = article.path.toLowerCase();
    if (article.docset === index && !articles.has(key)) articles.set(key, article);
  }
  return articles;
}

/** What an article of a docset says of itself to others. */
export function headOf({ docset }: PlacedDocset, { path }: MappedArticle): ArticleHead {
  return docset.heads.get(path) ?? {};
}

/** The docsets of a locale as the sources of their translations. */
export function sourcesAmong(
  groups: readonly Translations[],
  source: MappedLocale,
): ReadonlyMap<Translations, SourceDocset> {
  const sources = groups.flatMap((group): [Translations, SourceDocset][] => {
    const docset = group.find(({ locale }) => locale === source);
    if (!docset) return [];
    const articles = articlesOf(docset);
    const dates = [...articles].flatMap(([key, article]): [string, string][] => {
      const { date } = headOf(docset, article);
      return date === undefined ? [] : [[key, date]];
    });
    return [[group, { articles, dates: new Map(dates) }]];
  });
  return new Map(sources);
}
