// What is made around articles, of a whole site or locale. It loads nothing that renders articles, which workers do.
export * from './structure.ts';
export { isNoIndex, metadataFields, textValue, translationType } from './article-metadata.ts';
export { checkBookmarks, type PendingBookmark } from './bookmarks.ts';
export { listLocaleData, listSiteData } from './data-pages.ts';
export { Navigation } from './navigation.ts';
export { listLocalePages, listRootPages } from './other-pages.ts';
export { listReviewPages } from './review/review-pages.ts';
export { hasReviewPages, reviewDataName, reviewFolder } from './review/review-folder.ts';
export type { CheckCount, PatternCount, RankedArticle, ReviewSummary } from './review/review-summary.ts';
export type { LocaleFields } from './common-page.ts';
export type { ArticlePage, NavigationItem, TemplateInput } from './site-page.ts';
export { hasSitemapAlternates } from './sitemap-alternates.ts';
export { createTemplates, templateFolders } from './templates.ts';
export { loadEleventy, writePages } from './write-pages.ts';
