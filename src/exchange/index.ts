export { FORMULAS } from './delimited/guard.ts';
export { delimitedRow } from './delimited/write-row.ts';
export type { ExchangeArticle, ExchangeNote, ExchangePair } from './exchange-article.ts';
export type { ExchangeFormat, ExchangeHeader } from './exchange-format.ts';
export { ExchangeProblem } from './exchange-problem.ts';
export type { ImportedContent, ImportedPair } from './imported-pair.ts';
export { FORMATS, formatNamed, formatOf } from './registry.ts';
export { resolveTarget } from './resolve-target.ts';
