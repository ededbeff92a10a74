import { gzipSync } from 'node:zlib';
import {
  hasHomePage,
  hasSitemapAlternates,
  siteAddress,
  type LocaleMap,
  type SiteMap,
} from '../../site/around-articles.ts';
import type { ListFile } from './list-file.ts';
import { digestArticles, type ListedArticle } from './listed-article.ts';
import { escapeXml } from './xml.ts';

/** URLs of one file: the protocol's limit of 50 MB leaves each of them, with its alternates, 5 KB. */
const URLS_PER_FILE = 10_000;
/** Files that name more URLs than that, alternates counted, are compressed. */
const UNCOMPRESSED_URLS = 2000;

/** A page and, in other locales, the same page. */
interface SitemapUrl {
  readonly folder: string;
  readonly date?: string;
  /** The page in every locale that has it, as XML; nothing where there is but one. */
  readonly alternates: string;
}

/**
 * Makes the sitemaps (sitemaps.org 0.9) of a site whose base URL is known: one for each locale or, of many articles,
 * several, and `sitemap.xml`, which lists them. `listed` holds each locale's articles.
 */
export function sitemapFiles(site: SiteMap, listed: readonly (readonly ListedArticle[])[]): ListFile[] {
  const { locales } = site;
  if (site.baseUrl === undefined) return [];
  const inputs = listed.map(digestArticles).join(' ');
  const hasAlternates = hasSitemapAlternates(site);
  let alternates: Alternates | undefined;
  const alternatesOf = (): Alternates | undefined =>
    hasAlternates ? (alternates ??= new Alternates(site, listed)) : undefined;
  const files = locales.flatMap((map, index): ListFile[] => {
    const articles = listed[index] ?? [];
    const home = hasHomePage(map) ? 1 : 0;
    const count = Math.max(1, Math.ceil((articles.length + home) / URLS_PER_FILE));
    return Array.from({ length: count }, (_, number): ListFile => {
      const [start, end] = [number * URLS_PER_FILE - home, (number + 1) * URLS_PER_FILE - home];
      const urls = Math.min(end, articles.length) - start;
      const isCompressed = urls * (hasAlternates ? locales.length + 2 : 1) > UNCOMPRESSED_URLS;
      const make = (): string => {
        const ofArticles = articles
          .slice(Math.max(0, start), end)
          .map((article) => articleUrl(article, alternatesOf()));
        return urlSet(site, start < 0 ? [homeUrl(map, alternatesOf()), ...ofArticles] : ofArticles);
      };
      const name = `${map.locale.slug}/sitemap${number === 0 ? '' : `-${number + 1}`}.xml`;
      return isCompressed
        ? { outputPath: `${name}.gz`, inputs, make: () => gzipSync(make()) }
        : { outputPath: name, inputs, make };
    });
  });
  const names = files.map(({ outputPath }) => outputPath);
  return [...files, { outputPath: 'sitemap.xml', inputs: names.join(' '), make: () => sitemapIndex(site, names) }];
}

function homeUrl({ locale }: LocaleMap, alternates: Alternates | undefined): SitemapUrl {
  return { folder: `${locale.slug}/`, alternates: alternates?.homes ?? '' };
}

function articleUrl({ path, folder, date }: ListedArticle, alternates: Alternates | undefined): SitemapUrl {
  return { folder, alternates: alternates?.of(path, folder) ?? '', ...(date === undefined ? {} : { date }) };
}

/** The same pages in other locales, as XML: of the locales of an article, each lists the same ones. */
class Alternates {
  readonly homes: string;
  private readonly site: SiteMap;
  private readonly listed: ReadonlySet<string>;
  private readonly known = new Map<string, { readonly folders: readonly string[]; readonly xml: string }>();

  constructor(site: SiteMap, listed: readonly (readonly ListedArticle[])[]) {
    this.site = site;
    this.listed = new Set(listed.flatMap((articles) => articles.map(({ folder }) => folder)));
    const homes = site.locales.map(({ locale }) => link(locale.tag, siteAddress(site, `${locale.slug}/`)));
    this.homes = [...homes, link('x-default', siteAddress(site, ''))].join('');
  }

  of(path: string, folder: string): string {
    const key = path.toLowerCase();
    const found = this.known.get(key) ?? this.find(key);
    this.known.set(key, found);
    // Where docsets of one locale have articles of the same path, the links lead to the first of them.
    return found.folders.includes(folder) ? found.xml : '';
  }

  private find(key: string): { folders: string[]; xml: string } {
    const { site } = this;
    const pages = site.locales.flatMap(({ locale, folders }) => {
      const folder = folders.get(key);
      return folder !== undefined && this.listed.has(folder) ? [{ locale, folder }] : [];
    });
    const source = pages.find(({ locale }) => locale.tag === site.sourceLocale.tag);
    const links = pages.map(({ locale, folder }) => link(locale.tag, siteAddress(site, folder)));
    if (source) links.push(link('x-default', siteAddress(site, source.folder)));
    return { folders: pages.map(({ folder }) => folder), xml: pages.length > 1 ? links.join('') : '' };
  }
}

function link(tag: string, url: string): string {
  return `<xhtml:link rel="alternate" hreflang="${tag}" href="${escapeXml(url)}"/>`;
}

function urlSet(site: SiteMap, urls: readonly SitemapUrl[]): string {
  const entries = urls.map(({ folder, date, alternates }) => {
    const lastmod = date === undefined ? '' : `<lastmod>${date}</lastmod>`;
    return `<url><loc>${escapeXml(siteAddress(site, folder))}</loc>${lastmod}${alternates}</url>\n`;
  });
  const namespaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  return `${DECLARATION}<urlset ${namespaces}>\n${entries.join('')}</urlset>\n`;
}

function sitemapIndex(site: SiteMap, names: readonly string[]): string {
  const entries = names.map((name) => `<sitemap><loc>${escapeXml(siteAddress(site, name))}</loc></sitemap>\n`);
  return `${DECLARATION}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</sitemapindex>\n`;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
