import type { Docset, DocsetFile, Toc } from '../model/docset.ts';
import type { Locale } from '../model/locale.ts';
import { SOURCE_LOCALE } from '../model/locale.ts';
import { messagesFor, type Messages } from './messages/index.ts';
import { normalizeBasePath, pagePath, resourcePath, toUrl } from './urls.ts';

/** What a publisher decides about a site. */
export interface SiteOptions {
  /** `https://help.example.com`; without it there are no canonical URLs, hreflang links or sitemap. */
  readonly baseUrl?: string;
  /** Where the site stands on its server: `/docs/`. */
  readonly basePath?: string;
  /** Whether pages offer a search box; the index is made elsewhere. */
  readonly hasSearch?: boolean;
  /** Name of the site, the same in every language. */
  readonly name?: string;
}

/** An article and where its page stands. */
export interface MappedArticle extends DocsetFile {
  /** Index of the article's docset in its locale. */
  readonly docset: number;
  /** Folder of the page below the output folder, with a slash at its end: `id-id/alchemyinsights/seed/`. */
  readonly folder: string;
}

/** One docset of a locale, without its files' contents. */
export interface MappedDocset {
  /** The docset's folder as the user named it, for messages. */
  readonly folder: string;
  readonly tocs: readonly Toc[];
}

/** Everything of one locale. */
export interface LocaleMap {
  readonly locale: Locale;
  /** Words of the interface. */
  readonly messages: Messages;
  readonly docsets: readonly MappedDocset[];
  readonly articles: readonly MappedArticle[];
  /** Folder of each article's page, by its docset-relative path in lower case. */
  readonly folders: ReadonlyMap<string, string>;
  /** Output path of each resource, by its docset-relative path in lower case. */
  readonly resources: ReadonlyMap<string, string>;
}

/** Where everything on the site stands: made once, before any article is read, and small enough for every worker. */
export interface SiteMap {
  readonly basePath: string;
  readonly baseUrl?: string;
  readonly name?: string;
  readonly hasSearch: boolean;
  readonly sourceLocale: Locale;
  readonly locales: readonly LocaleMap[];
}

/** Two articles that want the same page; the second got another. */
export interface UrlConflict {
  readonly article: MappedArticle;
  /** Slug of the locale. */
  readonly locale: string;
  readonly wanted: string;
}

/** Assigns a page to every article of all docsets; docsets of one locale share its part of the site. */
export function mapSite(docsets: readonly Docset[], options: SiteOptions): { site: SiteMap; conflicts: UrlConflict[] } {
  const byLocale = new Map<string, Docset[]>();
  for (const docset of docsets) byLocale.set(docset.locale.slug, [...(byLocale.get(docset.locale.slug) ?? []), docset]);
  const conflicts: UrlConflict[] = [];
  const locales = [...byLocale.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => mapLocale(group, conflicts));
  const site: SiteMap = {
    basePath: normalizeBasePath(options.basePath ?? '/'),
    ...(options.baseUrl === undefined ? {} : { baseUrl: options.baseUrl.replace(/\/+$/, '') }),
    ...(options.name === undefined ? {} : { name: options.name }),
    hasSearch: options.hasSearch ?? false,
    sourceLocale: SOURCE_LOCALE,
    locales,
  };
  return { site, conflicts };
}

/** The URL, from the server's root, of something below the output folder. */
export function siteUrl(site: SiteMap, outputPath: string): string {
  return site.basePath + toUrl(outputPath);
}

function mapLocale(group: readonly Docset[], conflicts: UrlConflict[]): LocaleMap {
  const [first] = group;
  if (!first) throw new Error('a locale without docsets');
  const { locale } = first;
  const taken = new Set<string>(RESERVED.map((folder) => `${locale.slug}/${folder}`));
  const articles: MappedArticle[] = [];
  const folders = new Map<string, string>();
  const resources = new Map<string, string>();
  for (const { path } of group.flatMap((docset) => docset.resources)) {
    const outputPath = `${locale.slug}/${resourcePath(path)}`;
    resources.set(path.toLowerCase(), outputPath);
    // A page's folder can neither have a file's name nor, with its index.html, take the place of one.
    taken.add(`${outputPath}/`).add(outputPath.replace(/\/index\.html$/, '/'));
  }
  group.forEach((docset, index) => {
    for (const file of docset.articles) {
      const wanted = `${locale.slug}/${pagePath(file.path)}`;
      const folder = free(wanted, `${locale.slug}/`, taken);
      taken.add(folder);
      const article = { ...file, docset: index, folder };
      if (folder !== wanted) conflicts.push({ article, locale: locale.slug, wanted });
      articles.push(article);
      const key = file.path.toLowerCase();
      if (!folders.has(key)) folders.set(key, folder);
    }
  });
  const mapped = group.map(({ folder, tocs }) => ({ folder, tocs }));
  return { locale, messages: messagesFor(locale.tag), docsets: mapped, articles, folders, resources };
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
