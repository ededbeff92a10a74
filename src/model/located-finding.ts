import type { LocatedDiagnostic } from './diagnostic.ts';
import type { CheckCode } from './finding.ts';
import type { Decision } from './review.ts';
import type { Severity } from './severity.ts';
import type { SuppressedBy } from './suppression.ts';
import type { LinePosition } from './text.ts';

/** A finding with everything a report needs: the file's path as the user would type it, and where its target half stands there. */
export interface LocatedFinding extends LinePosition {
  readonly path: string;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: Severity;
  readonly code: CheckCode;
  readonly message: string;
  readonly suggestion?: string;
  /** Translation unit id of its pair. */
  readonly id: string;
  /** To which decisions and baselines are keyed. */
  readonly key: string;
  readonly pattern?: string;
  /** A change that is certainly right. */
  readonly fix?: LocatedFix;
  /** The comment in the text that wants it unsaid. */
  readonly suppressedBy?: SuppressedBy;
  /** The decision that dismisses it. */
  readonly dismissal?: Decision;
  /** Whether the baseline of this run has it. */
  readonly isInBaseline?: true;
}

/** A range of a file, and what is to stand there. */
export interface LocatedFix extends LinePosition {
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
}

/** Whatever a report tells of a file: a diagnostic of the build, or a finding of a check. */
export type LocatedProblem = LocatedDiagnostic | LocatedFinding;

/** Tells findings of checks from diagnostics of the build. */
export function isFinding(problem: LocatedProblem): problem is LocatedFinding {
  return 'key' in problem;
}
