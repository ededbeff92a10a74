import type { LocaleMap, SiteMap } from '../map/site-map.ts';

/** The folder of the pages for reviewers of all locales, below the output folder. */
export const REVIEW_OVERVIEW = 'review/';

/** The folder of a locale's pages for reviewers and of their data, below the output folder: `id-id/review/`. */
export function reviewFolder({ locale }: LocaleMap): string {
  return `${locale.slug}/review/`;
}

/** Whether reviewers have pages of a locale: the source locale, where it is put together from others, has no pairs of its own. */
export function hasReviewPages({ hasReview }: SiteMap, { isReconstructed }: LocaleMap): boolean {
  return hasReview && !isReconstructed;
}

/**
 * Names what review mode loads of an article, by the folder of its page, so that the page's address tells it:
 * `reviewDataName('id-id/', 'id-id/a/seed/') // => 'a/seed.json'`. The locale's home has `index.json`.
 */
export function reviewDataName(home: string, folder: string): string {
  return `${folder.slice(home.length, -1) || 'index'}.json`;
}
