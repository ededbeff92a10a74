import { sourceText } from '../../docset/index.ts';
import type { PublishedPlace, Toc, TocEntry, UidTarget } from '../../model/docset.ts';
import { SOURCE_LOCALE } from '../../model/locale.ts';
import { nameHeadingsByFolder } from './folder-headings.ts';
import { free, joined, joinedFolders, reservedFolders, type SharedByLocales } from './map-locale.ts';
import { messagesFor } from '../messages/index.ts';
import { PageFolders } from './page-folders.ts';
import { mapRedirections, type RedirectOrigins } from './redirects.ts';
import { placeArticle } from './placed-article.ts';
import type { LocaleMap, MappedArticle, MappedDocset } from './site-map.ts';
import { articlesOf, headOf, type PlacedDocset, type SourceDocset, type Translations } from './translations.ts';

/** A bilingual version of an article. */
interface Version {
  readonly article: MappedArticle;
  readonly docset: PlacedDocset;
  /** Greater for a newer source. */
  readonly age: string;
}

/** Translations of one docset, and the version of each article from which its source is taken. */
interface Original {
  readonly translations: Translations;
  /** By the articles' docset-relative paths in lower case. */
  readonly versions: ReadonlyMap<string, Version>;
}

/**
 * Puts the source locale together from the source halves of translations. Of the bilingual versions of an article the
 * newest is taken, by `ms.date`, then by `ms.lasthandoff`, then the first locale's. Articles without segments in any
 * locale are left out, since nobody knows in which language they are. Undefined if nothing is left.
 *
 * Each group of translations becomes one docset, which has the media, redirections and tables of contents of the first
 * locale that has them; a table's entries go by the first headings of their articles, or by their folders.
 */
export function reconstructSource(
  groups: readonly Translations[],
  origins: RedirectOrigins,
  { keys }: SharedByLocales,
): { map: LocaleMap; sources: ReadonlyMap<Translations, SourceDocset> } | undefined {
  const home = `${SOURCE_LOCALE.slug}/`;
  const taken = reservedFolders(home);
  const originals = groups
    .map((translations): Original => ({ translations, versions: newestVersions(translations) }))
    .filter(({ versions }) => versions.size > 0);
  if (originals.length === 0) return undefined;
  const placed = originals.map(({ versions }, docset) => placeArticles(versions, docset, home, taken));
  const folders = placed.map((articles) =>
    PageFolders.of(
      home,
      keys,
      Array.from(articles, ([key, { folder }]) => [key, folder] as const),
    ),
  );
  const mapped = originals.map((original, i) =>
    mapDocset(original, folders[i] ?? PageFolders.none(home), taken, origins),
  );
  const docsets = mapped.map(({ docset }) => docset);
  const map: LocaleMap = {
    locale: SOURCE_LOCALE,
    messages: messagesFor(SOURCE_LOCALE.tag),
    docsets,
    articles: placed.flatMap((articles) => [...articles.values()]),
    redirectPages: mapped.flatMap(({ redirectPages }) => redirectPages),
    folders: joinedFolders(folders, home, keys),
    resources: joined(docsets.map(({ resources }) => resources)),
    isReconstructed: true,
    fallbackArticles: [],
    fallbackFolders: PageFolders.none(home),
  };
  const sources = originals.map(({ translations, versions }, i): [Translations, SourceDocset] => [
    translations,
    { articles: placed[i] ?? new Map(), dates: datesOf(versions) },
  ]);
  return { map, sources: new Map(sources) };
}

/** The newest bilingual version of each article, by its docset-relative path in lower case. */
function newestVersions(docsets: Translations): Map<string, Version> {
  const newest = new Map<string, Version>();
  for (const docset of docsets) {
    for (const [key, article] of articlesOf(docset)) {
      const { isBilingual, date = '', handoff = '' } = headOf(docset, article);
      if (!isBilingual) continue;
      const age = `${date} ${handoff}`;
      const known = newest.get(key);
      // A date that is missing comes before any other: a blank is less than a digit.
      if (!known || age > known.age) newest.set(key, { article, docset, age });
    }
  }
  return newest;
}

function datesOf(versions: ReadonlyMap<string, Version>): Map<string, string> {
  const dates = [...versions].flatMap(([key, { article, docset }]): [string, string][] => {
    const { date } = headOf(docset, article);
    return date === undefined ? [] : [[key, date]];
  });
  return new Map(dates);
}

/** Gives each article its page, in the order of their paths. */
function placeArticles(
  versions: ReadonlyMap<string, Version>,
  docset: number,
  home: string,
  taken: Set<string>,
): Map<string, MappedArticle> {
  const articles = new Map<string, MappedArticle>();
  for (const [key, version] of [...versions].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const article = sourceArticle(version, docset, home, taken);
    taken.add(article.folder);
    articles.set(key, article);
  }
  return articles;
}

function sourceArticle(
  { article, docset }: Version,
  index: number,
  home: string,
  taken: ReadonlySet<string>,
): MappedArticle {
  const { slug } = docset.locale.map.locale;
  const wanted = home + article.folder.slice(slug.length + 1);
  return placeArticle(article, {
    docset: index,
    home,
    folder: free(wanted, home, taken),
    origin: { locale: slug, docset: docset.index },
    side: 'source',
  });
}

function mapDocset(
  original: Original,
  folders: PageFolders,
  taken: Set<string>,
  origins: RedirectOrigins,
): { docset: MappedDocset; redirectPages: LocaleMap['redirectPages'] } {
  const { translations, versions } = original;
  const [first] = translations;
  if (!first) throw new Error('a docset without translations');
  const moved = translations.find(({ docset }) => docset.redirections.length > 0) ?? first;
  const { redirects, pages } = mapRedirections({ ...moved.docset, locale: SOURCE_LOCALE }, folders, taken, origins);
  const published = new Map<string, PublishedPlace>();
  for (const [key, { docset }] of versions) {
    const place = docset.map.published.get(key);
    if (place) published.set(key, place);
  }
  const { learning } = (translations.find(({ map }) => map.learning.length > 0) ?? first).map;
  const docset: MappedDocset = {
    folder: first.map.folder,
    root: first.map.root,
    tocs: sourceTocs(original),
    learning: learning.map((item) => ({ ...item, title: sourceText(item.title) ?? item.title })),
    // Their names are the translators' alone.
    breadcrumbs: [],
    uids: sourceUids(original),
    published,
    redirects,
    folders,
    resources: joined(translations.map(({ map }) => map.resources)),
  };
  return { docset, redirectPages: pages };
}

/** The tables of contents of all locales, the first locale's where several have one of a path. */
function sourceTocs(original: Original): Toc[] {
  const { translations, versions } = original;
  const tocs = new Map<string, Toc>();
  for (const { docset } of translations) {
    const toEntry = (entry: TocEntry): TocEntry[] => {
      const { href, expanded } = entry;
      const key = (entry.article ?? entry.absent)?.toLowerCase();
      const version = key === undefined ? undefined : versions.get(key);
      const items = entry.items.flatMap(toEntry);
      // An entry that leads nowhere is good for what is below it.
      if (key !== undefined && !version && items.length === 0) return [];
      const name = entry.sourceName ?? (key === undefined ? undefined : sourceTitle(key, original));
      return [
        {
          ...(name === undefined ? { name: entry.name, language: docset.locale.tag } : { name }),
          ...(version ? { article: version.article.path } : {}),
          ...(href === undefined ? {} : { href }),
          ...(expanded === undefined ? {} : { expanded }),
          items,
        },
      ];
    };
    for (const { path, items } of docset.tocs) {
      const key = path.toLowerCase();
      if (!tocs.has(key)) tocs.set(key, nameHeadingsByFolder({ path, items: items.flatMap(toEntry) }));
    }
  }
  return [...tocs.values()];
}

function sourceUids(original: Original): Map<string, UidTarget> {
  const uids = new Map<string, UidTarget>();
  for (const { docset } of original.translations) {
    for (const [uid, { path }] of docset.uids) {
      const key = path.toLowerCase();
      const version = original.versions.get(key);
      if (!version || uids.has(uid)) continue;
      const title = sourceTitle(key, original);
      uids.set(uid, { path: version.article.path, ...(title === undefined ? {} : { title }) });
    }
  }
  return uids;
}

/** First heading in the source language of an article whose path in lower case is `key`, if any locale knows it. */
function sourceTitle(key: string, { translations, versions }: Original): string | undefined {
  const version = versions.get(key);
  if (!version) return undefined;
  const heads = [
    headOf(version.docset, version.article),
    ...translations.map(({ docset }) => docset.heads.get(version.article.path)),
  ];
  return heads.map((head) => head?.sourceTitle).find((title) => title !== undefined && title !== '');
}
