import { shortenText } from '../../model/text.ts';
import { articleLinks } from './article-links.ts';
import { isNoIndex, metadataFields, textValue } from './article-metadata.ts';
import type { ArticleRecord } from './article-record.ts';
import { canonicalUrl, localeLinks } from '../pages/common-page.ts';
import type { PageSurroundings } from './page-surroundings.ts';
import { isFallback, siteUrl, sourceLocaleMap } from '../map/site-map.ts';
import type { LocaleMap, MappedArticle, SiteMap } from '../map/site-map.ts';
import type { ArticlePage } from '../pages/site-page.ts';

/** Name of the file that holds an article in Markdown, beside its page. */
export const MARKDOWN_FILE = 'index.md';

/** Of a page that search engines may not list, so much is shown where somebody sends its address. In characters. */
const UNLISTED_OPENING = 70;

/**
 * Puts an article's page together: what its text gave, and the navigation and links around it. All pages have all fields,
 * in one literal: put together from parts, which differ from article to article, they take several times as long.
 */
export function makeArticlePage(
  record: ArticleRecord,
  article: MappedArticle,
  { site, locale, localeFields, navigation }: PageSurroundings,
): ArticlePage {
  const { metadata } = record;
  const { description, author, robots, titleSuffix, date, translationType } = metadataFields(metadata);
  const key = article.path.toLowerCase();
  const isOwn = !isFallback(locale, article);
  const url = siteUrl(site, article.folder);
  const sourceUrl = sourceUrlOf(site, locale, article, key);
  const { editUrl, reportUrl, segmentEditUrl, segmentReportUrl } = articleLinks(site, locale, article);
  const { previous, next } = navigation.neighbours(article);
  const pageRobots = isOwn ? robots : 'noindex';
  return {
    kind: 'article',
    url,
    outputPath: `${article.folder}index.html`,
    locale: localeFields.locale,
    contentLocale: isOwn ? localeFields.locale : site.sourceLocale,
    sourceLocale: localeFields.sourceLocale,
    title: record.title,
    messages: localeFields.messages,
    siteName: localeFields.siteName,
    basePath: localeFields.basePath,
    homeUrl: localeFields.homeUrl,
    searchUrl: localeFields.searchUrl,
    sourceSearchUrl: localeFields.sourceSearchUrl,
    reviewUrl: localeFields.reviewUrl,
    localeLinks: localeLinks(
      site,
      locale,
      (other) => (other === locale && isOwn ? article.folder : other.folders.get(key)),
      (other) => other.fallbackFolders.get(key),
    ),
    theme: localeFields.theme,
    templatesDigest: localeFields.templatesDigest,
    feedUrl: localeFields.feedUrl,
    manifestUrl: localeFields.manifestUrl,
    hasSitemapAlternates: localeFields.hasSitemapAlternates,
    // Search engines are sent from what the locale lacks to the source's own page.
    canonicalUrl: canonicalUrl(site, isOwn ? url : (sourceUrl ?? url)),
    titleSuffix,
    description,
    author,
    robots: pageRobots,
    metadata,
    html: record.html,
    features: record.features,
    pickers: record.pickers,
    isBilingual: record.isBilingual,
    headings: record.headings,
    opening: isNoIndex(pageRobots) ? shortenText(record.opening, UNLISTED_OPENING) : record.opening,
    breadcrumbs: navigation.breadcrumbs(article, textValue(metadata['breadcrumb_path'])),
    navigation: navigation.branch(article),
    contentsUrl: navigation.contentsUrl(article),
    sourceUrl,
    isReconstructed: article.side === 'source',
    isOriginalNewer: article.isOriginalNewer,
    originalDate: article.originalDate,
    date,
    translationType,
    markdownFile: record.markdown === undefined ? undefined : MARKDOWN_FILE,
    readingMinutes: record.readingMinutes,
    previous,
    next,
    editUrl,
    reportUrl,
    segmentEditUrl,
    segmentReportUrl,
  };
}

/** URL of the article in the source locale, by its path in lower case. */
function sourceUrlOf(site: SiteMap, locale: LocaleMap, article: MappedArticle, key: string): string | undefined {
  const source = sourceLocaleMap(site);
  const folder = source === locale ? article.folder : source?.folders.get(key);
  return folder === undefined ? undefined : siteUrl(site, folder);
}
