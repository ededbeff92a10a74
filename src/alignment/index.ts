export { alignPairs } from './align-pairs.ts';
export { modelFromBytes, modelToBytes } from './model-bytes.ts';
export { trainAlignment, type AlignmentModel } from './model.ts';
export type { IdentifiedPair, PairText } from './pair-text.ts';
