// What is made around articles, of a whole site or locale. It loads nothing that renders articles, which workers do.
export * from './structure.ts';
export { isNoIndex, metadataFields, textValue, translationType } from './articles/article-metadata.ts';
export { checkBookmarks, type PendingBookmark } from './links/bookmarks.ts';
export { listLocaleData, listSiteData } from './pages/data-pages.ts';
export { Navigation } from './navigation/navigation.ts';
export { listLocalePages, listRootPages } from './pages/other-pages.ts';
export { listReviewPages } from './review/review-pages.ts';
export { hasReviewPages, reviewDataName, reviewFolder } from './review/review-folder.ts';
export type { CheckCount, PatternCount, RankedArticle, ReviewSummary } from './review/review-summary.ts';
export type { LocaleFields } from './pages/common-page.ts';
export type { ArticlePage, NavigationItem, TemplateInput } from './pages/site-page.ts';
export { hasSitemapAlternates } from './pages/sitemap-alternates.ts';
export { createTemplates, templateFolders } from './templates/templates.ts';
export { loadEleventy, writePages } from './eleventy/write-pages.ts';
