import type { Docset, PublishedPlace } from '../../model/docset.ts';
import { SharedKeyMap } from '../../model/shared-key-map.ts';
import { SharedKeys } from '../../model/shared-keys.ts';
import { SharedValues } from '../../model/shared-values.ts';
import { messagesFor } from '../messages/index.ts';
import { PageFolders } from './page-folders.ts';
import { placeArticle, type ArticlePlace } from './placed-article.ts';
import { mapRedirections, type RedirectOrigins } from './redirects.ts';
import type { LocaleMap, MappedArticle, MappedDocset, UrlConflict } from './site-map.ts';
import { pagePath, resourcePath } from './urls.ts';

/** Of what the maps of locales hold one copy. */
export class SharedByLocales {
  /** Docset-relative paths in lower case. */
  readonly keys = new SharedKeys();
  readonly places = new SharedValues<PublishedPlace>();
}

/** A locale of the site, the docsets it was mapped from, and the folders in use there. */
export interface MappedLocale {
  readonly map: LocaleMap;
  readonly docsets: readonly Docset[];
  readonly taken: Set<string>;
}

/**
 * Assigns a page to every article of the docsets of one locale. Articles that get another page than they want are added
 * to `conflicts`; `shared` holds what the locale has in common with others.
 */
export function mapLocale(
  group: readonly Docset[],
  conflicts: UrlConflict[],
  origins: RedirectOrigins,
  shared = new SharedByLocales(),
): MappedLocale {
  const [first] = group;
  if (!first) throw new Error('a locale without docsets');
  const { locale } = first;
  const home = `${locale.slug}/`;
  const taken = reservedFolders(home);
  const resources = group.map((docset) => mapResources(docset, home, taken));
  const articles: MappedArticle[] = [];
  const published: ReadonlyMap<string, PublishedPlace>[] = [];
  const folders = group.map((docset, index) => {
    const ofDocset: ArticlePlace = { docset: index, home };
    const moves: [key: string, folder: string | undefined][] = [];
    const places = new Map<string, PublishedPlace>();
    for (const file of docset.articles) {
      const key = file.path.toLowerCase();
      const wanted = home + pagePath(key);
      const folder = free(wanted, home, taken);
      taken.add(folder);
      const moved = folder === wanted ? undefined : folder;
      const article = placeArticle(file, moved === undefined ? ofDocset : { ...ofDocset, folder: moved });
      if (moved !== undefined) conflicts.push({ article, locale: locale.slug, wanted });
      articles.push(article);
      moves.push([key, moved]);
      const place = docset.publishedAs(file.path);
      if (place) places.set(key, sharedPlace(place, shared.places));
    }
    published.push(new SharedKeyMap(shared.keys, places));
    return PageFolders.of(home, shared.keys, moves);
  });
  const moved = group.map((docset, i) => mapRedirections(docset, folders[i] ?? PageFolders.none(home), taken, origins));
  const docsets = group.map((docset, i): MappedDocset => ({
    folder: docset.folder,
    root: docset.root,
    tocs: docset.tocs,
    learning: docset.learning,
    breadcrumbs: docset.breadcrumbs,
    uids: docset.uids,
    published: published[i] ?? new Map(),
    redirects: moved[i]?.redirects ?? new Map(),
    folders: folders[i] ?? PageFolders.none(home),
    resources: resources[i] ?? new Map(),
  }));
  const map: LocaleMap = {
    locale,
    messages: messagesFor(locale.tag),
    docsets,
    articles,
    redirectPages: moved.flatMap(({ pages }) => pages),
    folders: joinedFolders(folders, home, shared.keys),
    resources: joined(resources),
    isReconstructed: false,
    fallbackArticles: [],
    fallbackFolders: PageFolders.none(home),
  };
  return { map, docsets: group, taken };
}

function sharedPlace(place: PublishedPlace, shared: SharedByLocales['places']): PublishedPlace {
  const { url, monikers } = place;
  return shared.of(monikers === undefined ? url : `${url} ${monikers}`, place);
}

/** Gives every resource of a docset its output path, and takes these from the pages. */
function mapResources(docset: Docset, home: string, taken: Set<string>): Map<string, string> {
  const resources = new Map<string, string>();
  for (const { path } of docset.resources) {
    const wanted = home + resourcePath(path);
    // Names that differ in case alone stand for one file, as they would where the docset was written.
    if (resources.has(path.toLowerCase())) continue;
    let outputPath = wanted;
    for (let n = 2; taken.has(`${outputPath}/`); n++) outputPath = wanted.replace(/(?=\.[^./]*$|$)/, `-${n}`);
    resources.set(path.toLowerCase(), outputPath);
    // A page's folder can neither have a file's name nor, with its index.html, take the place of one.
    taken.add(`${outputPath}/`).add(outputPath.replace(/\/index\.html$/, '/'));
  }
  return resources;
}

/** Joins maps; where several have a key, the first one's value counts. */
export function joined(maps: readonly ReadonlyMap<string, string>[]): ReadonlyMap<string, string> {
  const [first, ...others] = maps;
  // Copies for workers are made per map, and most locales have a single docset.
  if (first && others.length === 0) return first;
  const all = new Map<string, string>();
  for (const [key, value] of maps.flatMap((map) => [...map])) if (!all.has(key)) all.set(key, value);
  return all;
}

/** Joins the folders of a locale's docsets; where several have a path, the first one's counts. */
export function joinedFolders(docsets: readonly PageFolders[], home: string, keys: SharedKeys): PageFolders {
  const [first, ...others] = docsets;
  if (first && others.length === 0) return first;
  return PageFolders.of(
    home,
    keys,
    docsets.flatMap((folders) => [...folders]),
  );
}

/** What the site keeps of its own in the folder of a locale: folders, and files, which a page's folder can neither replace. */
const RESERVED = [
  ...['pagefind/', 'all-articles/', 'contents/', 'search/', 'review/'],
  ...['404.html/', 'feed.xml/', 'llms.txt/', 'manifest.webmanifest/', 'sitemap.xml/', 'sitemap.xml.gz/'],
];

/** Folders of a locale in whose places the site keeps pages and files of its own; `home` is the locale's. */
export function reservedFolders(home: string): Set<string> {
  return new Set(RESERVED.map((folder) => home + folder));
}

/** A folder that is free, `wanted` if it is: `free('id-id/a/', 'id-id/', taken) // => 'id-id/a-2/'`; beside a locale's home, `'id-id/'`, stands `'id-id/index-2/'`. */
export function free(wanted: string, home: string, taken: ReadonlySet<string>): string {
  const stem = wanted === home ? `${home}index` : wanted.slice(0, -1);
  let candidate = wanted;
  for (let n = 2; taken.has(candidate); n++) candidate = `${stem}-${n}/`;
  return candidate;
}
