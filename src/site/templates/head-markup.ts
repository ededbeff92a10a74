import { isNoIndex } from '../articles/article-metadata.ts';
import { escapeHtml } from './escape-html.ts';
import type { ArticlePage, SitePage } from '../pages/site-page.ts';

/**
 * Makes what programs read in the head of a page: its address, the same page in other locales, what it is about, the feed
 * and the Markdown beside it. Most of it says where the page is, in absolute URLs, and is left out where the base URL is
 * not known; it is for search engines, and is left out of articles that these may not list, too.
 */
export function headMarkup(page: SitePage): string {
  if (isForReviewers(page)) return '';
  const { canonicalUrl } = page;
  if (canonicalUrl === undefined || page.kind === 'not-found') return companions(page);
  const canonical = `<link rel="canonical" href="${escapeHtml(canonicalUrl)}">`;
  if (page.kind === 'redirect') return canonical;
  // A page that shows what its locale lacks is none of the locale's.
  if (page.locale !== page.contentLocale) return canonical + companions(page);
  if (page.kind !== 'article')
    return canonical + alternates(page, canonicalUrl) + siteData(page, canonicalUrl) + companions(page);
  if (isNoIndex(page.robots)) return companions(page);
  const links = page.hasSitemapAlternates ? '' : alternates(page, canonicalUrl);
  return canonical + links + openGraph(page) + articleData(page) + companions(page);
}

/** Whether a page is for those who work on the site, and for no search engine. */
function isForReviewers({ kind }: SitePage): boolean {
  return ['review', 'review-overview', 'review-pairs', 'concordance'].includes(kind);
}

/** Links to the page in all locales that have it, and to the one for everybody else. */
function alternates(page: SitePage, canonicalUrl: string): string {
  const { origin } = new URL(canonicalUrl);
  const link = (hreflang: string, url: string): string =>
    `<link rel="alternate" hreflang="${hreflang}" href="${escapeHtml(origin + url)}">`;
  const links = page.localeLinks.map(({ locale, url, hasArticle }) => (hasArticle ? link(locale.tag, url) : ''));
  const common = urlForOthers(page);
  return links.join('') + (common === undefined ? '' : link('x-default', common));
}

/** Where readers of none of the site's languages are best off. */
function urlForOthers(page: SitePage): string | undefined {
  if (page.kind === 'article') return page.sourceUrl;
  if (page.kind === 'home' || page.kind === 'locale-choice') return page.basePath;
  return page.localeLinks.find(({ locale }) => locale.tag === page.sourceLocale.tag)?.url;
}

/** Open Graph (ogp.me): how the page is shown where somebody names its address, which the canonical link says. */
function openGraph({ title, locale, siteName, messages }: ArticlePage): string {
  const property = (name: string, content: string): string =>
    `<meta property="og:${name}" content="${escapeHtml(content)}">`;
  return [
    property('type', 'article'),
    property('title', title),
    property('site_name', siteName ?? messages.siteName),
    /^[a-z]{2,3}-[A-Z]{2}$/.test(locale.tag) ? property('locale', locale.tag.replace('-', '_')) : '',
  ].join('');
}

/** What an article is, in terms of schema.org. URLs are relative to the page, as JSON-LD allows. */
function articleData({ title, locale, sourceLocale, date, sourceUrl }: ArticlePage): string {
  const isTranslation = sourceUrl !== undefined && locale.tag !== sourceLocale.tag;
  return jsonLd({
    '@type': 'TechArticle',
    headline: title,
    inLanguage: locale.tag,
    ...(date === undefined ? {} : { dateModified: date }),
    ...(isTranslation && {
      translationOfWork: { '@type': 'TechArticle', '@id': sourceUrl, inLanguage: sourceLocale.tag },
    }),
  });
}

/** On homes, what the site is called, in terms of schema.org. */
function siteData({ kind, siteName, messages, locale }: SitePage, canonicalUrl: string): string {
  if (kind !== 'home') return '';
  return jsonLd({ '@type': 'WebSite', name: siteName ?? messages.siteName, url: canonicalUrl, inLanguage: locale.tag });
}

function jsonLd(data: object): string {
  const text = JSON.stringify({ '@context': 'https://schema.org', ...data });
  return `<script type="application/ld+json">${text.replace(/</g, '\\u003c')}</script>`;
}

/**
 * Links to what stands beside the page for programs. Those to the feed and the manifest lead away from the page to its
 * locale; articles that search engines may not list, of which the feed has none, leave them to the locale's home.
 */
function companions(page: SitePage): string {
  const isUnlisted = page.kind === 'article' && isNoIndex(page.robots);
  const { feedUrl, manifestUrl } = isUnlisted ? {} : page;
  const markdown = page.kind === 'article' ? page.markdownFile : undefined;
  return [
    markdown === undefined ? '' : `<link rel="alternate" type="text/markdown" href="${markdown}">`,
    feedUrl === undefined ? '' : `<link rel="alternate" type="application/atom+xml" href="${escapeHtml(feedUrl)}">`,
    manifestUrl === undefined ? '' : `<link rel="manifest" href="${escapeHtml(manifestUrl)}">`,
  ].join('');
}
