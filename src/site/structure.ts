// What is known of a site before an article is read. It loads nothing that makes pages: a build that finds that nothing
// has changed takes hardly longer than loading what it needs.
export { markChangedOriginals } from './changed-originals.ts';
export { fingerprintMetadata, fingerprintSite } from './fingerprint.ts';
export { mapDocsets, type MappedSite } from './map-docsets.ts';
export { PageFolders, type PackedFolders } from './page-folders.ts';
export { copyArticle } from './placed-article.ts';
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
} from './site-map.ts';
export type { LocaleMap, MappedArticle, MappedDocset, SiteMap, SiteOptions } from './site-map.ts';
export { siteResources } from './site-resources.ts';
export { ASSETS_FOLDER, TEMPLATES_FOLDER } from './templates-folder.ts';
export { themeFiles, type ThemeFile, type ThemeOptions } from './theme.ts';
