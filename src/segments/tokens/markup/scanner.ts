import type { InlineToken } from '../inline-token.ts';

/**
 * Reads the markup that begins at an offset of a half, if it is of the scanner's kind. Nothing is tokenised inside what it
 * gives, but for its `textRange`.
 */
export type MarkupScanner = (text: string, at: number) => InlineToken | undefined;
