import type { InlineTokenKind } from '../inline-token.ts';

/** A kind of token that is told from prose by its characters alone. */
export interface WordKind {
  readonly kind: InlineTokenKind;
  /** Text without a match of this holds none: a cheap question asked before `pattern` is tried. */
  readonly hint: RegExp;
  /** Global. Its first group, if it has one that matched, is the token; else the whole match is. */
  readonly pattern: RegExp;
  /** The token's value; undefined if it is none after all. */
  readonly valueOf: (written: string) => string | undefined;
}
