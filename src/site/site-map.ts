import { resolve } from 'node:path';
import type { ContentRoot, XrefMap } from '../docset/index.ts';
import type {
  BreadcrumbTable,
  Docset,
  DocsetFile,
  LearningItem,
  PublishedPlace,
  Toc,
  UidTarget,
} from '../model/docset.ts';
import type { Locale } from '../model/locale.ts';
import { SOURCE_LOCALE } from '../model/locale.ts';
import { messagesFor, type Messages } from './messages/index.ts';
import { mapRedirections, type RedirectOrigins, type RedirectPlace } from './redirects.ts';
import { normalizeBasePath, pagePath, resourcePath, toUrl } from './urls.ts';

/** What a publisher decides about a site. */
export interface SiteOptions {
  /** `https://help.example.com`; without it hreflang links are relative, and there are no canonical URLs and no sitemap. */
  readonly baseUrl?: string;
  /** Where the site stands on its server: `/docs/`. */
  readonly basePath?: string;
  /** Whether pages offer a search box; the index is made elsewhere. */
  readonly hasSearch?: boolean;
  /** Whether search finds articles whose `robots` keep search engines away; it does if absent. */
  readonly searchesNoIndex?: boolean;
  /** Files of xref maps, which say what uids of other docsets lead to. */
  readonly xrefMaps?: readonly string[];
  /** Name of the site, the same in every language. */
  readonly name?: string;
  /** Folders of docsets, usually the source locale's, that hold what a translation lacks: includes, code, media. */
  readonly fallback?: readonly string[];
  /** Where the articles of the fallback docset are published: `https://learn.microsoft.com/en-us/aspnet/`. */
  readonly sourceUrl?: string;
  /** Host of links that start with a slash: `https://learn.microsoft.com`; without it they stay on this server. */
  readonly learnHost?: string;
}

/** An article and where its page stands. */
export interface MappedArticle extends DocsetFile {
  /** Index of the article's docset in its locale. */
  readonly docset: number;
  /** Folder of the page below the output folder, with a slash at its end: `id-id/alchemyinsights/seed/`. */
  readonly folder: string;
}

/** Where what is in some docsets stands on the site, by docset-relative paths in lower case. */
export interface Places {
  /** Folder of each article's page. */
  readonly folders: ReadonlyMap<string, string>;
  /** Output path of each resource. */
  readonly resources: ReadonlyMap<string, string>;
}

/** One docset of a locale, without its files' contents. */
export interface MappedDocset extends Places {
  /** The docset's folder as the user named it, for messages. */
  readonly folder: string;
  /** Absolute path of the docset's folder. */
  readonly root: string;
  readonly tocs: readonly Toc[];
  readonly learning: readonly LearningItem[];
  readonly breadcrumbs: readonly BreadcrumbTable[];
  readonly uids: ReadonlyMap<string, UidTarget>;
  /** Where the publisher's own site has each article, by its docset-relative path in lower case. */
  readonly published: ReadonlyMap<string, PublishedPlace>;
  /** URLs that moved articles have now, by the docset-relative paths in lower case that they had. */
  readonly redirects: ReadonlyMap<string, string>;
}

/** Everything of one locale. */
export interface LocaleMap extends Places {
  readonly locale: Locale;
  /** Words of the interface. */
  readonly messages: Messages;
  readonly docsets: readonly MappedDocset[];
  readonly articles: readonly MappedArticle[];
  readonly redirectPages: readonly RedirectPlace[];
}

/** Where everything on the site stands: made once, before any article is read, and small enough for every worker. */
export interface SiteMap {
  readonly basePath: string;
  readonly baseUrl?: string;
  readonly name?: string;
  readonly hasSearch: boolean;
  readonly searchesNoIndex: boolean;
  readonly xrefs: XrefMap;
  readonly sourceLocale: Locale;
  readonly fallbacks: readonly ContentRoot[];
  readonly sourceUrl?: string;
  readonly learnHost?: string;
  readonly locales: readonly LocaleMap[];
}

/** Two articles that want the same page; the second got another. */
export interface UrlConflict {
  readonly article: MappedArticle;
  /** Slug of the locale. */
  readonly locale: string;
  readonly wanted: string;
}

/**
 * Assigns a page to every article of all docsets; docsets of one locale share its part of the site. `xrefs` is what the
 * xref maps of the options say.
 */
export function mapSite(
  docsets: readonly Docset[],
  options: SiteOptions,
  xrefs: XrefMap = new Map(),
): { site: SiteMap; conflicts: UrlConflict[] } {
  const byLocale = new Map<string, Docset[]>();
  for (const docset of docsets) byLocale.set(docset.locale.slug, [...(byLocale.get(docset.locale.slug) ?? []), docset]);
  const conflicts: UrlConflict[] = [];
  const origins: RedirectOrigins = {
    basePath: normalizeBasePath(options.basePath ?? '/'),
    ...(options.learnHost === undefined ? {} : { learnHost: options.learnHost.replace(/\/+$/, '') }),
  };
  const locales = [...byLocale.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => mapLocale(group, conflicts, origins));
  const site: SiteMap = {
    ...origins,
    ...(options.baseUrl === undefined ? {} : { baseUrl: options.baseUrl.replace(/\/+$/, '') }),
    ...(options.name === undefined ? {} : { name: options.name }),
    hasSearch: options.hasSearch ?? false,
    searchesNoIndex: options.searchesNoIndex ?? true,
    xrefs,
    sourceLocale: SOURCE_LOCALE,
    fallbacks: (options.fallback ?? []).map((folder) => ({ absolutePath: resolve(folder), typedFolder: folder })),
    ...(options.sourceUrl === undefined ? {} : { sourceUrl: options.sourceUrl.replace(/\/*$/, '/') }),
    locales,
  };
  return { site, conflicts };
}

/** The docsets of a locale among those that a site was mapped from, in the order of the locale's map. */
export function docsetsOf({ locale }: LocaleMap, docsets: readonly Docset[]): Docset[] {
  return docsets.filter((docset) => docset.locale.slug === locale.slug);
}

/** The URL, from the server's root, of something below the output folder. */
export function siteUrl(site: SiteMap, outputPath: string): string {
  return site.basePath + toUrl(outputPath);
}

function mapLocale(group: readonly Docset[], conflicts: UrlConflict[], origins: RedirectOrigins): LocaleMap {
  const [first] = group;
  if (!first) throw new Error('a locale without docsets');
  const { locale } = first;
  const home = `${locale.slug}/`;
  const taken = new Set<string>(RESERVED.map((folder) => home + folder));
  const resources = group.map((docset) => mapResources(docset, home, taken));
  const articles: MappedArticle[] = [];
  const published = group.map(() => new Map<string, PublishedPlace>());
  const folders = group.map((docset, index) => {
    const ofDocset = new Map<string, string>();
    for (const file of docset.articles) {
      const key = file.path.toLowerCase();
      const wanted = home + pagePath(key);
      const folder = taken.has(wanted) ? free(wanted, home, taken) : wanted;
      taken.add(folder);
      const { absolutePath, path, size, modified } = file;
      const article: MappedArticle = { absolutePath, path, size, modified, docset: index, folder };
      if (folder !== wanted) conflicts.push({ article, locale: locale.slug, wanted });
      articles.push(article);
      if (!ofDocset.has(key)) ofDocset.set(key, folder);
      const place = docset.publishedAs(path);
      if (place) published[index]?.set(key, place);
    }
    return ofDocset;
  });
  const moved = group.map((docset, i) => mapRedirections(docset, folders[i] ?? new Map(), taken, origins));
  const docsets = group.map((docset, i): MappedDocset => ({
    folder: docset.folder,
    root: docset.root,
    tocs: docset.tocs,
    learning: docset.learning,
    breadcrumbs: docset.breadcrumbs,
    uids: docset.uids,
    published: published[i] ?? new Map(),
    redirects: moved[i]?.redirects ?? new Map(),
    folders: folders[i] ?? new Map(),
    resources: resources[i] ?? new Map(),
  }));
  return {
    locale,
    messages: messagesFor(locale.tag),
    docsets,
    articles,
    redirectPages: moved.flatMap(({ pages }) => pages),
    folders: joined(folders),
    resources: joined(resources),
  };
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
function joined(maps: readonly ReadonlyMap<string, string>[]): ReadonlyMap<string, string> {
  const [first, ...others] = maps;
  // Copies for workers are made per map, and most locales have a single docset.
  if (first && others.length === 0) return first;
  const all = new Map<string, string>();
  for (const [key, value] of maps.flatMap((map) => [...map])) if (!all.has(key)) all.set(key, value);
  return all;
}

/** Folders of a locale in which the site keeps pages and files of its own. */
const RESERVED = ['pagefind/', 'all-articles/'];

/** `free('id-id/a/', 'id-id/', taken) // => 'id-id/a-2/'`; beside a locale's home, `'id-id/'`, stands `'id-id/index-2/'`. */
function free(wanted: string, home: string, taken: ReadonlySet<string>): string {
  const stem = wanted === home ? `${home}index` : wanted.slice(0, -1);
  let candidate = wanted;
  for (let n = 2; taken.has(candidate); n++) candidate = `${stem}-${n}/`;
  return candidate;
}
