export { bodyOf, readBilingualFile, type BilingualFile } from './bilingual-file.ts';
export { segmentPairs, type SegmentPair } from './segment-pair.ts';
