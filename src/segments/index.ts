export { bodyOf, readBilingualFile, type BilingualFile } from './bilingual-file.ts';
export { segmentPairs, type PairContext, type SegmentPair } from './segment-pair.ts';
export type { InlineToken, InlineTokenKind } from './tokens/inline-token.ts';
export { inlineTokens } from './tokens/inline-tokens.ts';
export { proseOf } from './tokens/prose.ts';
export { asciiDigits } from './tokens/words/digits.ts';
