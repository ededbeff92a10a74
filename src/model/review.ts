import type { PairAlignment, SentenceGroup } from './alignment.ts';
import type { CheckCode, Finding } from './finding.ts';
import type { Side } from './segment-pair.ts';
import type { Severity } from './severity.ts';
import type { TextSpan } from './text.ts';

/** How far a segment pair has come, from worst to best. */
export const REVIEW_STATES = ['missing', 'needs-edit', 'machine', 'translated', 'reviewed', 'final'] as const;

/** How far a segment pair has come: `machine` is machine-translated and unreviewed, `translated` done by a person. */
export type ReviewState = (typeof REVIEW_STATES)[number];

/** Whether the source of a segment is still what the original says. */
export type Staleness = 'unchanged' | 'changed' | 'deleted';

/** Some words of a source half, or of what the original says now: both texts are the parts that are not only the other's. */
export interface SourceChange {
  readonly text: string;
  readonly kind: 'same' | 'added' | 'removed';
}

/** What has become of an article's original since it was translated. */
export interface OriginalState {
  /** `current`: every source half is in it still; `changed`: not every one; `deleted`: the original is no more. */
  readonly state: 'current' | 'changed' | 'deleted';
  /** How many pairs have a source that has changed, or is no more. */
  readonly changedPairs: number;
  /** The commit that was translated, and the one it was compared with. */
  readonly translatedCommit?: string;
  readonly newestCommit: string;
}

/** A finding with what is needed to decide on it. */
export interface ReviewFinding extends Finding {
  /** Hash of check, source, target and message, to which decisions are keyed: identical pairs share it. */
  readonly key: string;
  readonly severity: Severity;
  /** Whether somebody has dismissed it. */
  readonly isDismissed: boolean;
}

/** Something that is to survive translation and stands in one half of a pair only. */
export interface OneSidedToken {
  readonly kind: 'code' | 'link' | 'image' | 'url' | 'xref' | 'placeholder' | 'version' | 'number' | 'identifier';
  readonly side: Side;
  /** Where it stands in that half's Markdown. */
  readonly range: TextSpan;
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
  /** Absent where the original is not known. */
  readonly staleness?: Staleness;
  /** From the source half to what the original says now, where that has changed. */
  readonly sourceChange?: readonly SourceChange[];
  /** Which sentences stand for each other; absent where neither half has several. */
  readonly sentences?: readonly SentenceGroup[];
  /** What stands in one half only and is in no finding; absent where there is nothing. */
  readonly oneSided?: readonly OneSidedToken[];
}

/** Everything that reviewers are shown of one article. */
export interface ArticleReview {
  /** Path below the docset's folder. */
  readonly path: string;
  /** Whether it has a page of its own; other files that hold pairs are included in articles, or are READMEs and the like. */
  readonly isArticle: boolean;
  readonly title: string;
  /** `ms.translationtype`, if it is known. */
  readonly translationType?: 'MT' | 'HT';
  /** `ms.date` as ISO date. */
  readonly date?: string;
  /** Absent where the original is not known. */
  readonly original?: OriginalState;
  readonly pairs: readonly PairReview[];
}

/** The articles of one docset as reviewers are shown them. */
export interface DocsetReview {
  /** The docset's folder as the user named it. */
  readonly folder: string;
  /** BCP 47 tag. */
  readonly locale: string;
  readonly articles: readonly ArticleReview[];
}

/** Figures of a locale's articles as they were on an earlier day. */
export interface HistoryEntry {
  /** ISO date. */
  readonly date: string;
  readonly pairs: number;
  /** Findings that nobody had dismissed. */
  readonly errors: number;
  readonly warnings: number;
}

/** One line of the review log: a decision that somebody made. Lines may come in any order; the latest of a key counts. */
export interface Decision {
  /** UTC time in ISO 8601 with milliseconds. */
  readonly at: string;
  readonly actor: string;
  /** `dismiss` and `restore` of findings, `state` of a pair. */
  readonly act: 'dismiss' | 'restore' | 'state';
  /** Key of a finding, of a pattern (see `patternKey`), or of a pair: the decision is about everything that has it. */
  readonly key: string;
  /** The state that is given to a pair; undoing one gives none, and the pair falls back to what its article says. */
  readonly state?: ReviewState;
  /** Why, in the actor's words. */
  readonly reason?: string;
  /** Where it was made, for people who read the log: path of the article below the docset's folder, translation unit id. */
  readonly path?: string;
  readonly id?: string;
}

/**
 * Names all findings that one check makes with one pattern, to decide about them at once:
 * `patternKey('identifier-split', 'NuGet. Core') // => 'identifier-split:NuGet. Core'`
 */
export function patternKey(check: CheckCode, pattern: string): string {
  return `${check}:${pattern}`;
}
