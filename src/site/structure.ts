// What is known of a site before an article is read. It loads nothing that makes pages: a build that finds that nothing
// has changed takes hardly longer than loading what it needs.
export { markChangedOriginals } from './map/changed-originals.ts';
export { fingerprintMetadata, fingerprintSite } from './map/fingerprint.ts';
export { mapDocsets, type MappedSite } from './map/map-docsets.ts';
export { PageFolders, type PackedFolders } from './map/page-folders.ts';
export { copyArticle } from './map/placed-article.ts';
export {
  articleFile,
  articlesWithPages,
  countArticles,
  docsetsOf,
  hasHomePage,
  isFallback,
  originOf,
  siteAddress,
  siteUrl,
  sourceLocaleMap,
  typedFolderOf,
} from './map/site-map.ts';
export type { LocaleMap, MappedArticle, MappedDocset, SiteMap, SiteOptions } from './map/site-map.ts';
export { siteResources } from './map/site-resources.ts';
export { ASSETS_FOLDER, TEMPLATES_FOLDER } from './templates/templates-folder.ts';
export { themeFiles, type ThemeFile, type ThemeOptions } from './theme/theme.ts';
