export { codedHalves, type CodedHalves } from './coded-halves.ts';
export { bodyOf, readBilingualFile, type BilingualFile } from './bilingual-file.ts';
export { segmentPairs, type PairContext, type SegmentPair } from './segment-pair.ts';
export type { InlineToken, InlineTokenKind } from './tokens/inline-token.ts';
export { inlineTokens } from './tokens/inline-tokens.ts';
export { linkTarget } from './tokens/markup/link-target.ts';
export { withoutMarkup } from './tokens/without-markup.ts';
export { asciiDigits } from './tokens/words/digits.ts';
