export { DocsetError } from './docset-error.ts';
export { readDocset, type ReadDocsetOptions } from './read-docset.ts';
export { splitFrontMatter, type FrontMatterSplit } from './front-matter.ts';
export { parseToc } from './parse-toc.ts';
export { readText, type TextFile } from './read-text.ts';
