import type { Docset } from '../model/docset.ts';
import { docsetsOf, type SiteMap } from '../site/index.ts';
import type { ArticleBatch } from './article-batch.ts';

/** Bytes of Markdown in one batch: enough to make an Eleventy of its own worth while, little enough to stay in memory. */
const BATCH_BYTES = 3_000_000;

/** Cuts the articles of a site into batches of about equal size, locale by locale, so that indexes finish early. */
export function planBatches(site: SiteMap, docsets: readonly Docset[]): ArticleBatch[] {
  return site.locales.flatMap((map, locale) => {
    const group = docsetsOf(map, docsets);
    const batches: ArticleBatch[] = [];
    let articles: number[] = [];
    let bytes = 0;
    const finish = (): void => {
      if (articles.length === 0) return;
      const metadata = articles.map((index) => {
        const article = map.articles[index];
        return article ? (group[article.docset]?.metadataFor(article.path) ?? {}) : {};
      });
      batches.push({ locale, articles, metadata });
      articles = [];
      bytes = 0;
    };
    map.articles.forEach((article, index) => {
      articles.push(index);
      bytes += article.size;
      if (bytes >= BATCH_BYTES) finish();
    });
    finish();
    return batches;
  });
}
