export { alignPairs } from './align-pairs.ts';
export { alignSentences } from './align-sentences.ts';
export { allCounterparts } from './counterparts.ts';
export { modelFromBytes, modelToBytes } from './model-bytes.ts';
export { trainAlignment, type AlignmentModel } from './model.ts';
export type { IdentifiedPair } from './pair-text.ts';
