import type { TextSpan } from './text.ts';

/** One of the two languages of a bitext. */
export type Side = 'target' | 'source';

/** A segment of a bilingual text, placed in both of its projections. */
export interface ProjectedSegment {
  /** Translation unit id: `999d6-102`. */
  readonly id: string;
  /** Where the target half stands in the target projection. */
  readonly target: TextSpan;
  /** Where the source half stands in the source projection. */
  readonly source: TextSpan;
}

/** Both monolingual Markdown texts of one bilingual file, and where each segment stands in them, in order. */
export interface BilingualText {
  readonly target: string;
  readonly source: string;
  readonly segments: readonly ProjectedSegment[];
}
