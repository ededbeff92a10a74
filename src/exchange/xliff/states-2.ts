import { REVIEW_STATES, type ReviewState } from '../../model/review.ts';

/** `state` and `subState` of a segment. */
export interface SegmentState {
  readonly state: 'initial' | 'translated' | 'reviewed' | 'final';
  readonly subState?: string;
}

const STATES: Readonly<Record<ReviewState, SegmentState>> = {
  missing: { state: 'initial' },
  'needs-edit': { state: 'initial', subState: 'diglot:rejected' },
  machine: { state: 'translated', subState: 'diglot:mt' },
  translated: { state: 'translated' },
  reviewed: { state: 'reviewed' },
  final: { state: 'final' },
};

/** Says a state as XLIFF 2 says it. */
export function segmentState(state: ReviewState): SegmentState {
  return STATES[state];
}

/** The state that attributes of a segment say; undefined for one that XLIFF 2 does not know. Absent, they say `initial`. */
export function reviewState(state = 'initial', subState?: string): ReviewState | undefined {
  const isSame = (known: SegmentState): boolean => known.state === state && known.subState === subState;
  // What programs say beyond the state is theirs.
  return (
    REVIEW_STATES.find((name) => isSame(STATES[name])) ?? REVIEW_STATES.find((name) => STATES[name].state === state)
  );
}
