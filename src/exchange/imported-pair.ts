import type { InlineCode } from '../model/inline-content.ts';
import type { ReviewState } from '../model/review.ts';
import type { LinePosition } from '../model/text.ts';

/** An inline code as a file names it; what it stands for is looked up in the docset. */
export type CodeReference = Pick<InlineCode, 'part' | 'id'>;

/** A half as a file gives it: Markdown as written, or text with references to codes. */
export type ImportedContent = string | readonly (string | CodeReference)[];

/** A pair as an exchange file brings it back. */
export interface ImportedPair {
  /** Folder of the docset, as it was named when the file was exported. */
  readonly docset: string;
  /** Path below the docset's folder. */
  readonly file: string;
  /** BCP 47 tag of the target. */
  readonly locale: string;
  /** Translation unit id. */
  readonly id: string;
  /** Which of the file's pairs of this id it is, from 1. */
  readonly occurrence: number;
  /** Digests of both halves as they were exported; empty where a program has dropped them. */
  readonly sourceHash: string;
  readonly targetHash: string;
  /** The source half, by which a changed one is known where there is no digest. */
  readonly source?: ImportedContent;
  readonly target: ImportedContent;
  /** Gives the target that was meant by a file that marks some texts, by the one that was exported; absent where `target` is meant anyhow. */
  readonly targetInsteadOf?: (before: string) => ImportedContent;
  /** The state that the file gives the pair; absent where it says nothing that Diglot knows. */
  readonly state?: ReviewState;
  /** Why it is in this state, for the review log: then the state holds, even if the pair had it before with another target. */
  readonly reason?: string;
  /** Where it stands in the exchange file. */
  readonly place: LinePosition;
}
