import { hash } from 'node:crypto';
import { siteAddress, siteUrl, type LocaleMap, type SiteMap } from '../../site/around-articles.ts';
import type { ListFile } from './list-file.ts';
import { digestArticles, type ListedArticle } from './listed-article.ts';
import { escapeXml } from './xml.ts';

/** How many articles a feed holds. */
const ENTRIES = 50;
/** When a feed has changed last that has no article: Atom asks for a time, and the same site has the same feed. */
const NEVER = '1970-01-01';

/**
 * Makes a locale's feed (Atom, RFC 4287) of the articles that were changed last, by their dates; those without a date are
 * in none. Without a base URL its links are relative, and its ids are no addresses.
 */
export function feedFile(site: SiteMap, map: LocaleMap, articles: readonly ListedArticle[]): ListFile {
  return {
    outputPath: `${map.locale.slug}/feed.xml`,
    inputs: digestArticles(articles),
    make: () => feed(site, map, newest(articles)),
  };
}

type DatedArticle = ListedArticle & { readonly date: string };

function newest(articles: readonly ListedArticle[]): DatedArticle[] {
  return articles
    .filter((article): article is DatedArticle => article.date !== undefined)
    .sort((a, b) => (a.date === b.date ? (a.folder < b.folder ? -1 : 1) : a.date < b.date ? 1 : -1))
    .slice(0, ENTRIES);
}

function feed(site: SiteMap, { locale, messages }: LocaleMap, articles: readonly DatedArticle[]): string {
  const siteName = escapeXml(site.name ?? messages.siteName);
  const [home, self] = [`${locale.slug}/`, `${locale.slug}/feed.xml`];
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale.tag}">
<id>${id(site, self)}</id>
<title>${siteName} · ${escapeXml(messages.recentArticles)}</title>
<updated>${time(articles[0]?.date ?? NEVER)}</updated>
<author><name>${siteName}</name></author>
<link rel="self" type="application/atom+xml" href="${address(site, self)}"/>
<link rel="alternate" type="text/html" hreflang="${locale.tag}" href="${address(site, home)}"/>
<generator>Diglot</generator>
${articles.map((article) => entry(site, article)).join('')}</feed>
`;
}

function entry(site: SiteMap, { folder, title, date, description }: DatedArticle): string {
  const summary = description === undefined ? '' : `<summary>${escapeXml(description)}</summary>\n`;
  return `<entry>
<id>${id(site, folder)}</id>
<title>${escapeXml(title)}</title>
<updated>${time(date)}</updated>
<link rel="alternate" type="text/html" href="${address(site, folder)}"/>
${summary}</entry>
`;
}

function address(site: SiteMap, path: string): string {
  return escapeXml(siteAddress(site, path));
}

/** A name for what stands at a path, for ever the same: its address, or a UUID (RFC 9562 §5.5) made of its path. */
function id(site: SiteMap, path: string): string {
  if (site.baseUrl !== undefined) return address(site, path);
  const bytes = hash('sha1', siteUrl(site, path), 'buffer').subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}

function time(date: string): string {
  return `${date}T00:00:00Z`;
}
