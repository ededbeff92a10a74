import type { PairAlignment } from './alignment.ts';
import type { Severity } from './diagnostic.ts';
import type { Finding } from './finding.ts';

/** How far a segment pair has come, from worst to best. */
export const REVIEW_STATES = ['missing', 'needs-edit', 'machine', 'translated', 'reviewed', 'final'] as const;

/** How far a segment pair has come: `machine` is machine-translated and unreviewed, `translated` done by a person. */
export type ReviewState = (typeof REVIEW_STATES)[number];

/** Whether the source of a segment is still what the original says. */
export type Staleness = 'unchanged' | 'changed' | 'deleted';

/** A finding with what is needed to decide on it. */
export interface ReviewFinding extends Finding {
  /** Hash of check, source, target and message, to which decisions are keyed: identical pairs share it. */
  readonly key: string;
  readonly severity: Severity;
  /** Whether somebody has dismissed it. */
  readonly isDismissed: boolean;
}

/** A segment pair with all evidence about it. */
export interface PairReview {
  readonly id: string;
  /** Line of the file, from 1. */
  readonly line: number;
  /** Both halves, Markdown as written. */
  readonly source: string;
  readonly target: string;
  /** Hash of source and target, to which states are keyed. */
  readonly key: string;
  readonly state: ReviewState;
  readonly findings: readonly ReviewFinding[];
  /** Absent where alignment was not asked for. */
  readonly alignment?: PairAlignment;
  readonly staleness?: Staleness;
}

/** Everything that reviewers are shown of one article. */
export interface ArticleReview {
  /** Path below the docset's folder. */
  readonly path: string;
  readonly title: string;
  /** `ms.translationtype`, if it is known. */
  readonly translationType?: 'MT' | 'HT';
  /** `ms.date` as ISO date. */
  readonly date?: string;
  readonly pairs: readonly PairReview[];
}

/** One line of the review log: a decision that somebody made. Lines may come in any order; the latest of a key counts. */
export interface Decision {
  /** UTC time in ISO 8601 with milliseconds. */
  readonly at: string;
  readonly actor: string;
  /** `dismiss` and `restore` of a finding by its key, `state` of a pair by its key. */
  readonly act: 'dismiss' | 'restore' | 'state';
  readonly key: string;
  /** The state that is given to a pair; undoing one gives none, and the pair falls back to what its article says. */
  readonly state?: ReviewState;
  /** Why, in the actor's words. */
  readonly reason?: string;
}
