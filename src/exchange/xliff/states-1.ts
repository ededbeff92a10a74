import type { ReviewState } from '../../model/review.ts';

/** What XLIFF 1.2 says of a target's state, and of its unit's approval. */
export interface TargetState {
  readonly state: string;
  readonly qualifier?: string;
  readonly approved?: 'yes';
}

const STATES: Readonly<Record<ReviewState, TargetState>> = {
  missing: { state: 'new' },
  'needs-edit': { state: 'needs-translation' },
  machine: { state: 'needs-review-translation', qualifier: 'leveraged-mt' },
  translated: { state: 'translated' },
  reviewed: { state: 'signed-off' },
  final: { state: 'final', approved: 'yes' },
};

/** Says a state as XLIFF 1.2 says it. */
export function targetState(state: ReviewState): TargetState {
  return STATES[state];
}

/**
 * The state that a target and its unit say, of all states that XLIFF 1.2 knows; undefined if they say none. What a program approved is
 * reviewed at least.
 */
export function reviewStateOf(state: string | undefined, isApproved: boolean): ReviewState | undefined {
  switch (state) {
    case 'final':
      return 'final';
    case 'signed-off':
      return 'reviewed';
    case 'needs-review-translation':
      return 'machine';
    case 'new':
    case 'needs-translation':
    case 'needs-adaptation':
    case 'needs-l10n':
    case 'needs-review-adaptation':
    case 'needs-review-l10n':
      return 'needs-edit';
    case 'translated':
      return isApproved ? 'reviewed' : 'translated';
    default:
      return isApproved ? 'reviewed' : undefined;
  }
}
