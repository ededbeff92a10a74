export { buildSite, type BuildOptions, type BuildResult } from './build-site.ts';
export { docsetStatistics, type LocaleStatistics } from './docset-statistics.ts';
export { UsageError } from './failure.ts';
export { readPairs, type FilePair } from './pairs.ts';
export { projectDocsets, projectFile } from './project-docset.ts';
export { isFile } from './read-docsets.ts';
export { renderFile, type RenderView } from './render-file.ts';
