import { articleLinks } from './article-links.ts';
import { metadataFields, textValue } from './article-metadata.ts';
import type { ArticleRecord } from './article-record.ts';
import { commonFields } from './common-page.ts';
import type { PageSurroundings } from './page-surroundings.ts';
import { isFallback, siteUrl, sourceLocaleMap } from './site-map.ts';
import type { LocaleMap, MappedArticle, SiteMap } from './site-map.ts';
import type { ArticlePage } from './site-page.ts';

/** Name of the file that holds an article in Markdown, beside its page. */
export const MARKDOWN_FILE = 'index.md';

/** Puts an article's page together: what its text gave, and the navigation and links around it. */
export function makeArticlePage(
  { title, metadata, html, markdown, readingMinutes, features, isBilingual, headings }: ArticleRecord,
  article: MappedArticle,
  { site, locale, navigation }: PageSurroundings,
): ArticlePage {
  const key = article.path.toLowerCase();
  const contentsUrl = navigation.contentsUrl(article);
  const isOwn = !isFallback(locale, article);
  const common = commonFields(
    site,
    locale,
    `${article.folder}index.html`,
    (other) => (other === locale && isOwn ? article.folder : other.folders.get(key)),
    (other) => other.fallbackFolders.get(key),
  );
  const own = {
    kind: 'article' as const,
    title,
    metadata,
    html,
    readingMinutes,
    features,
    isBilingual,
    headings,
    breadcrumbs: navigation.breadcrumbs(article, textValue(metadata['breadcrumb_path'])),
    navigation: navigation.branch(article),
  };
  // Spread into one literal, fields that differ from article to article take three times as long.
  const source = sourceFields(site, locale, article);
  const page = Object.assign(common, own, metadataFields(metadata), source);
  if (!isOwn) Object.assign(page, fallbackFields(site, source));
  if (markdown !== undefined) Object.assign(page, { markdownFile: MARKDOWN_FILE });
  if (contentsUrl !== undefined) Object.assign(page, { contentsUrl });
  return Object.assign(page, articleLinks(site, locale, article), navigation.neighbours(article));
}

type SourceFields = Pick<ArticlePage, 'sourceUrl' | 'isReconstructed' | 'isOriginalNewer' | 'originalDate'>;

function sourceFields(site: SiteMap, locale: LocaleMap, article: MappedArticle): SourceFields {
  const source = sourceLocaleMap(site);
  const folder = source === locale ? article.folder : source?.folders.get(article.path.toLowerCase());
  return {
    ...(folder === undefined ? {} : { sourceUrl: siteUrl(site, folder) }),
    isReconstructed: article.side === 'source',
    isOriginalNewer: article.isOriginalNewer === true,
    ...(article.originalDate === undefined ? {} : { originalDate: article.originalDate }),
  };
}

/** What is different on a page for an article that the locale lacks: search engines are sent to the source's own page. */
function fallbackFields(
  site: SiteMap,
  { sourceUrl }: SourceFields,
): Pick<ArticlePage, 'contentLocale' | 'robots' | 'canonicalUrl'> {
  return {
    contentLocale: site.sourceLocale,
    robots: 'noindex',
    ...(site.baseUrl === undefined || sourceUrl === undefined ? {} : { canonicalUrl: site.baseUrl + sourceUrl }),
  };
}
