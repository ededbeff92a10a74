import type { Diagnostic } from '../../model/diagnostic.ts';

/** A term of a glossary file, with what stands for it in one language or in all. */
export interface GlossaryEntry {
  readonly source: string;
  /** BCP 47 tag, as written; absent from what holds for every locale. */
  readonly locale?: string;
  readonly preferred: readonly string[];
  readonly forbidden: readonly string[];
}

/** What a format reads of a glossary file, and what is wrong in it. */
export interface GlossaryText {
  readonly entries: readonly GlossaryEntry[];
  readonly diagnostics: readonly Diagnostic[];
}
