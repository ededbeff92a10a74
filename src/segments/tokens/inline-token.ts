import type { TextSpan } from '../../model/text.ts';

/**
 * What may stand in a half of a segment and must survive translation. `code` is a code span, `link` an inline or reference
 * link, `directive` an alert keyword, `:::` directive or `[!…]` include, `emphasis` bold or italic text (UI labels mostly),
 * `stray-marker` asterisks that Markdown shows because they mark no emphasis, `identifier` something like
 * camelCase, dotted.name, snake_case, --flag, a path or an e-mail address.
 */
export type InlineTokenKind =
  | 'code'
  | 'link'
  | 'image'
  | 'html'
  | 'xref'
  | 'directive'
  | 'url'
  | 'placeholder'
  | 'version'
  | 'number'
  | 'unit'
  | 'identifier'
  | 'emphasis'
  | 'stray-marker';

/** A typed token of one half. Tokens are given in order; those within link texts and emphasis follow what they stand in. */
export interface InlineToken {
  readonly kind: InlineTokenKind;
  /** All of it, in the half's Markdown. */
  readonly range: TextSpan;
  /**
   * What is compared between the halves: code's content, a link's target without its locale, a tag's name, the marker of
   * emphasis, a number in ASCII digits with its separators as written, a unit's international symbol.
   */
  readonly value: string;
  /** The text that is for people: of a link, an image, of emphasis. */
  readonly textRange?: TextSpan;
}
