import type { ArticleReview, PairReview, ReviewFinding } from '../../../src/model/review.ts';
import type { ReviewedArticle } from '../../../src/pipeline/review-data/reviewed-article.ts';

/** A finding of code that differs, unless told otherwise. */
export function finding(fields: Partial<ReviewFinding> = {}): ReviewFinding {
  const check = 'code-differs';
  return { check, message: 'x', source: [], target: [], key: 'k', severity: 'error', isDismissed: false, ...fields };
}

/** A pair without findings, unless told otherwise. */
export function reviewedPair(id: string, fields: Partial<PairReview> = {}): PairReview {
  return { id, line: 1, source: 'Heat it.', target: 'Heize.', key: id, state: 'translated', findings: [], ...fields };
}

/** Articles in a row, each with its pairs and a page. */
export function reviewedArticles(
  ...articles: readonly (Partial<ArticleReview> & Pick<ArticleReview, 'pairs'>)[]
): ReviewedArticle[] {
  let firstPair = 0;
  return articles.map((fields, i) => {
    const name = `a${i + 1}`;
    const review = { path: `${name}.md`, isArticle: true, title: `Titel ${i + 1}`, ...fields };
    const placed = { review, dataName: `${name}.json`, url: `/de-de/${name}/`, firstPair };
    firstPair += fields.pairs.length;
    return placed;
  });
}
