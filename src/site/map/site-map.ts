import { filePath, type ContentRoot, type XrefMap } from '../../docset/index.ts';
import type {
  BreadcrumbTable,
  Docset,
  DocsetFile,
  LearningItem,
  PublishedPlace,
  Toc,
  UidTarget,
} from '../../model/docset.ts';
import type { Locale } from '../../model/locale.ts';
import type { Messages } from '../messages/index.ts';
import type { PageFolders } from './page-folders.ts';
import type { RedirectPlace } from './redirects.ts';
import type { Theme, ThemeOptions } from '../theme/theme.ts';
import { toUrl } from './urls.ts';

/** A folder of templates of the publisher's own. */
export interface TemplateOverrides {
  /** Absolute path. */
  readonly folder: string;
  /** Of the files in it. */
  readonly digest: string;
}

/** What a publisher decides about a site. */
export interface SiteOptions {
  /** `https://help.example.com`; without it hreflang links are relative, and there are no canonical URLs and no sitemap. */
  readonly baseUrl?: string;
  /** Where the site stands on its server: `/docs/`. */
  readonly basePath?: string;
  /** Whether pages offer a search box; the index is made elsewhere. */
  readonly hasSearch?: boolean;
  /** Whether there are pages for reviewers, and bilingual articles can be reviewed in place; made elsewhere, like the index. */
  readonly hasReview?: boolean;
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
  /** What the publisher adds to every page. */
  readonly theme?: ThemeOptions;
  /** Templates of the publisher's own, which come before Diglot's of the same name. */
  readonly overrides?: TemplateOverrides;
  /** Address at which readers may change an article's file, with `{path}` and the like: see `article-links.ts`. */
  readonly editUrl?: string;
  /** Address at which readers may report what is wrong with a page, likewise. */
  readonly reportUrl?: string;
  /** Whether the source locale, where no docset of it is given, is put together from bilingual articles; it is if absent. */
  readonly sourcePages?: boolean;
  /** Whether an article that a locale lacks has a page there in the source language; it has if absent. */
  readonly fallbackPages?: boolean;
}

/** A docset by its locale's slug and its index there. */
export interface DocsetPlace {
  readonly locale: string;
  readonly docset: number;
}

/** An article and where its page stands. */
export interface MappedArticle extends Omit<DocsetFile, 'absolutePath'> {
  /** Index of the article's docset in its locale. */
  readonly docset: number;
  /** Folder of the page below the output folder, with a slash at its end: `id-id/alchemyinsights/seed/`. */
  readonly folder: string;
  /** The docset of another locale that holds the article's file. The page is in the source language, then. */
  readonly origin: DocsetPlace | undefined;
  /** The half that is shown, without the other one; undefined where the article is shown as it is. */
  readonly side: 'source' | undefined;
  /** Whether the source has changed since this translation of it was made. */
  readonly isOriginalNewer: boolean;
  /** ISO date of the original's last change since then; undefined where no clone tells it. */
  readonly originalDate: string | undefined;
}

/** Where what is in some docsets stands on the site, by docset-relative paths in lower case. */
export interface Places {
  /** Folder of each article's page. */
  readonly folders: PageFolders;
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
  /** Whether the locale is the source's and its articles are the source halves of other locales' articles. */
  readonly isReconstructed: boolean;
  /** Articles that the locale lacks, each with a page in the source language. */
  readonly fallbackArticles: readonly MappedArticle[];
  /** Folders of their pages, by docset-relative paths in lower case. */
  readonly fallbackFolders: PageFolders;
  readonly redirectPages: readonly RedirectPlace[];
}

/** Where everything on the site stands: made once, before any article is read, and small enough for every worker. */
export interface SiteMap {
  readonly basePath: string;
  readonly baseUrl?: string;
  readonly name?: string;
  readonly hasSearch: boolean;
  readonly hasReview: boolean;
  readonly searchesNoIndex: boolean;
  readonly xrefs: XrefMap;
  readonly sourceLocale: Locale;
  readonly fallbacks: readonly ContentRoot[];
  readonly sourceUrl?: string;
  readonly learnHost?: string;
  readonly theme?: Theme;
  readonly overrides?: TemplateOverrides;
  readonly editUrl?: string;
  readonly reportUrl?: string;
  readonly locales: readonly LocaleMap[];
}

/** Two articles that want the same page; the second got another. */
export interface UrlConflict {
  readonly article: MappedArticle;
  /** Slug of the locale. */
  readonly locale: string;
  readonly wanted: string;
}

/** The docsets of a locale among those that a site was mapped from, in the order of the locale's map. */
export function docsetsOf({ locale }: LocaleMap, docsets: readonly Docset[]): Docset[] {
  return docsets.filter((docset) => docset.locale.slug === locale.slug);
}

/** All articles of a locale that have a page: its own, then those that it lacks. */
export function articlesWithPages({ articles, fallbackArticles }: LocaleMap): readonly MappedArticle[] {
  return fallbackArticles.length === 0 ? articles : [...articles, ...fallbackArticles];
}

/** The locale in whose docset an article's file is, and the docset's index there. */
export function originOf(site: SiteMap, locale: LocaleMap, article: MappedArticle): { map: LocaleMap; docset: number } {
  const { origin } = article;
  const map = origin && site.locales.find(({ locale }) => locale.slug === origin.locale);
  return origin && map ? { map, docset: origin.docset } : { map: locale, docset: article.docset };
}

/** The folder, as the user named it, of the docset that holds an article's file. */
export function typedFolderOf(site: SiteMap, locale: LocaleMap, article: MappedArticle): string {
  const { map, docset } = originOf(site, locale, article);
  return map.docsets[docset]?.folder ?? '';
}

/** Absolute path of an article's file. */
export function articleFile(site: SiteMap, locale: LocaleMap, article: MappedArticle): string {
  const { map, docset } = originOf(site, locale, article);
  return filePath(map.docsets[docset]?.root ?? '', article.path);
}

/** Whether an article is one that its locale lacks. */
export function isFallback({ isReconstructed }: LocaleMap, { origin }: MappedArticle): boolean {
  return origin !== undefined && !isReconstructed;
}

/** The locale in whose language an article's text is. */
export function contentLocaleOf(site: SiteMap, locale: LocaleMap, article: MappedArticle): Locale {
  return isFallback(locale, article) ? site.sourceLocale : locale.locale;
}

/** The map of the source locale, if it is on the site. */
export function sourceLocaleMap({ locales, sourceLocale }: SiteMap): LocaleMap | undefined {
  return locales.find(({ locale }) => locale.tag === sourceLocale.tag);
}

/** How many articles the docsets of a site hold. */
export function countArticles({ locales }: SiteMap): number {
  return locales.reduce((sum, { isReconstructed, articles }) => sum + (isReconstructed ? 0 : articles.length), 0);
}

/** The URL, from the server's root, of something below the output folder. */
export function siteUrl(site: SiteMap, outputPath: string): string {
  return site.basePath + toUrl(outputPath);
}

/** The same as an absolute URL, if the base URL is known. */
export function siteAddress(site: SiteMap, outputPath: string): string {
  return (site.baseUrl ?? '') + siteUrl(site, outputPath);
}

/** Whether a locale's home is a page of its own, and no article. */
export function hasHomePage({ locale, articles }: LocaleMap): boolean {
  return !articles.some(({ folder }) => folder === `${locale.slug}/`);
}
