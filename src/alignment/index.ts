export { alignPairs } from './align-pairs.ts';
export { alignSentences } from './align-sentences.ts';
export { counterpartsOf, renderingsOf } from './counterparts.ts';
export { modelFromBytes, modelToBytes } from './model-bytes.ts';
export { trainAlignment } from './model.ts';
export type { IdentifiedPair } from './pair-text.ts';
