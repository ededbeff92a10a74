import type { ArticleReview, DocsetReview } from '../../model/review.ts';
import { reviewDataName, siteUrl, type LocaleMap, type SiteMap } from '../../site/around-articles.ts';

/** An article, or another file that holds pairs, and where reviewers find it. */
export interface ReviewedArticle {
  readonly review: ArticleReview;
  /** Name of the file of its pairs among those of its locale: `a/seed.json`, and `includes/b.md.json` of what has no page. */
  readonly dataName: string;
  /** Address of its page, if it has one. */
  readonly url?: string;
  /** Number of its first pair among those of its locale. */
  readonly firstPair: number;
}

/** Puts the articles of a locale's docsets in a row, those without pairs left out. */
export function placeArticles(site: SiteMap, map: LocaleMap, reviews: readonly DocsetReview[]): ReviewedArticle[] {
  const home = `${map.locale.slug}/`;
  let firstPair = 0;
  return reviews.flatMap(({ folder, articles }, index) => {
    const docset = map.docsets.find((candidate) => candidate.folder === folder);
    return articles
      .filter(({ pairs }) => pairs.length > 0)
      .map((review): ReviewedArticle => {
        const page = review.isArticle ? docset?.folders.get(review.path.toLowerCase()) : undefined;
        const placed = { review, firstPair };
        firstPair += review.pairs.length;
        // Docsets of one locale may have files of the same path.
        const fileName = `${index === 0 ? '' : `${index + 1}/`}${review.path}.json`;
        return page === undefined
          ? { ...placed, dataName: fileName }
          : { ...placed, dataName: reviewDataName(home, page), url: siteUrl(site, page) };
      });
  });
}

/** Address at which a pair is reviewed: `/id-id/a/seed/?view=review#ttu-999d6-102`; nothing without a page. */
export function pairUrl({ url }: Pick<ReviewedArticle, 'url'>, id: string): string | undefined {
  return url === undefined ? undefined : `${url}?view=review#ttu-${encodeURIComponent(id)}`;
}
