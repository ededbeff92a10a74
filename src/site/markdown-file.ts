import type { ArticlePage } from './site-page.ts';

/**
 * Makes the Markdown file beside an article's page: front matter of what the text does not say itself, then the text. Where
 * the page and its source are is said only in absolute URLs, if the base URL is known.
 */
export function markdownFile(
  { title, date, locale, sourceLocale, canonicalUrl, sourceUrl }: ArticlePage,
  markdown: string,
): string {
  const isTranslation = sourceUrl !== undefined && locale.tag !== sourceLocale.tag;
  const source = isTranslation && canonicalUrl !== undefined ? new URL(sourceUrl, canonicalUrl).href : undefined;
  const members = [
    // JSON's texts are YAML's.
    `title: ${JSON.stringify(title)}`,
    ...(date === undefined ? [] : [`date: ${date}`]),
    `locale: ${locale.tag}`,
    ...(canonicalUrl === undefined ? [] : [`canonical: ${canonicalUrl}`]),
    ...(source === undefined ? [] : [`source: ${source}`]),
  ];
  return `---\n${members.join('\n')}\n---\n${markdown.replace(/^\s*\n|\s+$/g, '')}\n`;
}
