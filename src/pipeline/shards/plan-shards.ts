import type { Docset, Metadata } from '../../model/docset.ts';
import { articlesWithPages, docsetsOf, originOf } from '../../site/structure.ts';
import type { LocaleMap, MappedArticle, SiteMap } from '../../site/structure.ts';

/**
 * Some articles of one locale: the unit in which articles are rendered, kept in the cache, and found by search. Which
 * shard an article belongs to depends on its path alone, so that a change to one article touches one shard.
 */
export interface Shard {
  /** Index of the locale in the site map. */
  readonly locale: number;
  /** From 0. */
  readonly number: number;
  /** How many shards the locale has: a power of two. */
  readonly count: number;
  /** Indexes of the articles among all of the locale that have a page. */
  readonly articles: readonly number[];
}

/** So many that a query asks few indexes, whose every file is a request; so few that cores share a locale. */
const ARTICLES_PER_SHARD = 1500;

/**
 * Divides the articles of a site into shards, locale by locale, as what a worker knows of a locale takes memory. `select`
 * gives the articles of a locale that count, which are the first or all of those that have a page.
 */
export function planShards(
  site: SiteMap,
  select: (map: LocaleMap) => readonly MappedArticle[] = articlesWithPages,
): Shard[] {
  return site.locales.flatMap((map, locale) => {
    const selected = select(map);
    const count = shardCount(selected.length);
    const articles = Array.from({ length: count }, (): number[] => []);
    selected.forEach(({ path }, index) => articles[shardOf(path, count)]?.push(index));
    return articles.map((indexes, number): Shard => ({ locale, number, count, articles: indexes }));
  });
}

/** The articles of a shard. */
export function articlesOf(site: SiteMap, { locale, articles }: Shard): MappedArticle[] {
  const map = site.locales[locale];
  const all = map ? articlesWithPages(map) : [];
  return articles.flatMap((index) => all[index] ?? []);
}

/** The configured metadata of a shard's articles, by their places in it. */
export function metadataOf(site: SiteMap, docsets: readonly Docset[], shard: Shard): Metadata[] {
  const map = site.locales[shard.locale];
  if (!map) return [];
  const groups = new Map<LocaleMap, readonly Docset[]>();
  return articlesOf(site, shard).map((article) => {
    const origin = originOf(site, map, article);
    const group = groups.get(origin.map) ?? docsetsOf(origin.map, docsets);
    groups.set(origin.map, group);
    return group[origin.docset]?.metadataFor(article.path) ?? {};
  });
}

/** Each shard adds some kilobytes to what a reader's first search fetches. */
const MOST_SHARDS = 8;

/** How many shards so many articles make. Doubling cuts each shard in two, so that what was kept of it can be found. */
export function shardCount(articles: number): number {
  return Math.min(MOST_SHARDS, 2 ** Math.max(0, Math.round(Math.log2(articles / ARTICLES_PER_SHARD))));
}

/** The shard of an article, by its docset-relative path: FNV-1a of its code units, whose low bits tell shards apart. */
export function shardOf(path: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < path.length; i++) hash = Math.imul(hash ^ path.charCodeAt(i), 0x01000193);
  // The low bits of FNV-1a alone are those of the low bits of the text.
  return ((hash ^ (hash >>> 15)) >>> 0) % count;
}
