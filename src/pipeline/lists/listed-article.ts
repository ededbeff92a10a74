import { hash } from 'node:crypto';
import type { ArticleFacts } from '../cache/shard-file.ts';

/** What lists say of an article that search engines may show. */
export type ListedArticle = Pick<ArticleFacts, 'path' | 'folder' | 'title' | 'date' | 'description' | 'page'>;

/** Whether an article stands beside its page as Markdown. */
export function hasMarkdown({ page }: ListedArticle): boolean {
  return page?.markdown !== undefined;
}

const digests = new WeakMap<readonly ListedArticle[], string>();

/** Gives equal texts for equal articles, of which lists are made that say the same; several lists ask for the same ones. */
export function digestArticles(articles: readonly ListedArticle[]): string {
  const known = digests.get(articles);
  if (known !== undefined) return known;
  const said = articles.map((article) => {
    const { path, folder, title, date, description } = article;
    return [path, folder, title, date, description, hasMarkdown(article)];
  });
  const digest = hash('sha1', JSON.stringify(said));
  digests.set(articles, digest);
  return digest;
}
