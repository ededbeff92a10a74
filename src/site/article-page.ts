import { metadataFields, textValue } from './article-metadata.ts';
import type { ArticleRecord } from './article-record.ts';
import { commonFields } from './common-page.ts';
import type { PageSurroundings } from './page-surroundings.ts';
import type { MappedArticle } from './site-map.ts';
import type { ArticlePage } from './site-page.ts';

/** Puts an article's page together: what its text gave, and the navigation and links around it. */
export function makeArticlePage(
  { title, metadata, html, features, isBilingual, headings }: ArticleRecord,
  article: MappedArticle,
  { site, locale, navigation }: PageSurroundings,
): ArticlePage {
  return {
    ...commonFields(site, locale, `${article.folder}index.html`, (other) =>
      other === locale ? article.folder : other.folders.get(article.path.toLowerCase()),
    ),
    kind: 'article',
    title,
    ...metadataFields(metadata),
    metadata,
    html,
    features,
    isBilingual,
    headings,
    breadcrumbs: navigation.breadcrumbs(article, textValue(metadata['breadcrumb_path'])),
    navigation: navigation.branch(article),
    ...navigation.neighbours(article),
  };
}
