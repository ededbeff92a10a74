/** One segment pair to be aligned: both halves as Markdown. */
export interface PairText {
  readonly source: string;
  readonly target: string;
}

/** A segment pair by its translation unit id. */
export interface IdentifiedPair extends PairText {
  readonly id: string;
}
