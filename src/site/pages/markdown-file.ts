import { isNoIndex } from '../articles/article-metadata.ts';
import type { ArticlePage } from './site-page.ts';

/**
 * Makes the Markdown file beside an article's page: front matter of what the text does not say itself, then the text. Where
 * the page is, is said as an absolute URL, if the base URL is known; where its source is, as one that leads there from it;
 * neither of articles with `noindex`, as in heads of pages.
 */
export function markdownFile(
  { title, date, locale, sourceLocale, canonicalUrl, sourceUrl, robots }: ArticlePage,
  markdown: string,
): string {
  const isTranslation = sourceUrl !== undefined && locale.tag !== sourceLocale.tag;
  const hasPlace = canonicalUrl !== undefined && !isNoIndex(robots);
  const members = [
    // JSON's texts are YAML's.
    `title: ${JSON.stringify(title)}`,
    ...(date === undefined ? [] : [`date: ${date}`]),
    `locale: ${locale.tag}`,
    ...(hasPlace ? [`canonical: ${canonicalUrl}`] : []),
    ...(hasPlace && isTranslation ? [`source: ${sourceUrl}`] : []),
  ];
  return `---\n${members.join('\n')}\n---\n${markdown.replace(/^\s*\n/, '').trimEnd()}\n`;
}
