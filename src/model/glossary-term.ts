/** A term of the source language and how it is to be translated. */
export interface GlossaryTerm {
  readonly source: string;
  /** What may stand for it; a term that is not to be translated has itself here. */
  readonly preferred: readonly string[];
  readonly forbidden: readonly string[];
}
