export { DocsetError } from './docset-error.ts';
export { failureCode, failureReason } from './failure-reason.ts';
export { readDocset } from './read-docset.ts';
export { splitFrontMatter } from './front-matter.ts';
export { parseToc } from './parse-toc.ts';
export { readText } from './read-text.ts';
