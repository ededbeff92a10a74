export { buildSite } from './build-site.ts';
export { docsetStatistics, type LocaleStatistics } from './docset-statistics.ts';
export { UsageError } from './failure.ts';
export { siteBasePath } from './output-folder.ts';
export { readPairs, type FilePair } from './pairs.ts';
export { projectDocsets, projectFile } from './project-docset.ts';
export { isFile } from './read-docsets.ts';
export { renderFile } from './render-file.ts';
