import type { CheckCode } from '../../model/finding.ts';
import type { ReviewState } from '../../model/review.ts';
import type { FindingOptions } from '../findings/docset-findings.ts';
import type { MemoryOptions } from './read-memory.ts';

/** Which pairs are exported, and what is said of them. */
export interface ExportOptions extends FindingOptions {
  /** Tags of the locales; all if absent. */
  readonly locales?: readonly string[];
  /** Globs of docset-relative paths; all files if absent. */
  readonly articles?: readonly string[];
  /** Only pairs in one of these states. */
  readonly states?: readonly ReviewState[];
  /** Only pairs in which one of these checks finds something that nobody has dismissed. */
  readonly checks?: readonly CheckCode[];
  /** Only pairs that are not the same in this commit: a name of it, or a date, which stands for the last commit until then. */
  readonly changedSince?: string;
  /** Memories whose matches come with the pairs; none do if absent. */
  readonly memory?: MemoryOptions;
  /** Whether checks run, and notes and scores come with the pairs; they do if absent. */
  readonly hasFindings?: boolean;
}
