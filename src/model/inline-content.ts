/** What an inline code stands for. */
export type InlineCodeType =
  'bold' | 'italic' | 'code' | 'link' | 'image' | 'html' | 'xref' | 'directive' | 'url' | 'placeholder' | 'control';

/**
 * Markup within a half that is not to be translated: a code by itself, such as a code span, or one end of a pair around
 * text, such as the brackets of a link. Both ends of a pair have the same id and type.
 */
export interface InlineCode {
  readonly part: 'open' | 'close' | 'standalone';
  /** Unique among the codes of one half but for the two ends of a pair; codes of both halves that stand for each other share it. */
  readonly id: string;
  readonly type: InlineCodeType;
  /** The code's Markdown. */
  readonly data: string;
}

/** A half cut into text and codes, in order; pairs of codes nest. Joined, it is the half's Markdown. */
export type InlineContent = readonly (string | InlineCode)[];

/** Gives the Markdown that inline content stands for. */
export function markdownOf(content: InlineContent): string {
  return content.map((part) => (typeof part === 'string' ? part : part.data)).join('');
}
