import type { InlineContent } from '../../model/inline-content.ts';

/** A sentence that somebody has translated once. Codes of both halves that stand for each other have the same id. */
export interface MemoryUnit {
  readonly source: InlineContent;
  readonly target: InlineContent;
  /** Languages as the memory names them. */
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** When it was last changed, `20260131T120000Z`. */
  readonly changeDate?: string;
  /** What else the memory says of it, by type: `x-state`. */
  readonly properties: ReadonlyMap<string, string>;
}
