import { logSumExp } from './statistics.ts';

/** How far from its own source a target's is looked for, in segments. */
export const REACH = 3;

/** Logarithms of how likely each of a file's targets belongs to its own source, to a neighbour's, and to nothing near. */
export interface OffsetOdds {
  readonly own: Float64Array;
  readonly none: Float64Array;
  /** The likeliest offset other than 0, and the logarithm of its probability. */
  readonly otherOffset: Int8Array;
  readonly other: Float64Array;
}

/** Offsets −REACH to REACH, then the state of targets that belong to nothing near. */
const STATES = 2 * REACH + 2;
const NONE = STATES - 1;

/** How often the offset changes from one segment to the next. */
const CHANGE = 0.005;
/** How often a file begins with its targets at their own sources. */
const BEGINS_IN_PLACE = 0.98;
/** Words of one sentence do not speak independently of each other: so much of what they say counts. */
const TRUST = 0.25;
/** Evidence, on the same scale, for a target that belongs to nothing near. */
const NOTHING_NEAR = -1;

const STAY = Math.log(1 - CHANGE);
const MOVE = Math.log(CHANGE / (STATES - 1));

/**
 * Tells by how many segments the targets of one file are off. `evidence(i, offset)` says how strongly target `i` speaks for the
 * source `offset` segments further on, or gives undefined where the file has no such segment. A run of targets that are off
 * alike is likelier than as many single ones: this is the forward-backward algorithm of a hidden Markov model whose states are
 * the offsets.
 */
export function offsetOdds(
  length: number,
  evidence: (index: number, offset: number) => number | undefined,
): OffsetOdds {
  const emissions = new Float64Array(length * STATES);
  for (let i = 0; i < length; i++) {
    for (let state = 0; state < NONE; state++) {
      const weight = evidence(i, state - REACH);
      emissions[i * STATES + state] = weight === undefined ? -1e4 : TRUST * weight;
    }
    emissions[i * STATES + NONE] = NOTHING_NEAR;
  }
  const forward = new Float64Array(length * STATES);
  for (let i = 0; i < length; i++) {
    const reached = i === 0 ? beginning() : step(row(forward, i - 1));
    for (let state = 0; state < STATES; state++)
      forward[i * STATES + state] = (reached[state] ?? 0) + (emissions[i * STATES + state] ?? 0);
  }
  const odds: OffsetOdds = {
    own: new Float64Array(length),
    none: new Float64Array(length),
    otherOffset: new Int8Array(length),
    other: new Float64Array(length),
  };
  let backward = new Float64Array(STATES);
  for (let i = length - 1; i >= 0; i--) {
    const joint = row(forward, i).map((weight, state) => weight + (backward[state] ?? 0));
    note(odds, i, joint);
    const ahead = row(emissions, i).map((weight, state) => weight + (backward[state] ?? 0));
    backward = step(ahead);
  }
  return odds;
}

function note(odds: OffsetOdds, index: number, joint: Float64Array): void {
  const whole = logSumExp(joint);
  odds.own[index] = (joint[REACH] ?? 0) - whole;
  odds.none[index] = (joint[NONE] ?? 0) - whole;
  let best = 0;
  for (let state = 0; state < NONE; state++)
    if (state !== REACH && (joint[state] ?? 0) > (joint[best] ?? 0)) best = state;
  odds.otherOffset[index] = best - REACH;
  odds.other[index] = (joint[best] ?? 0) - whole;
}

function row(table: Float64Array, index: number): Float64Array {
  return table.subarray(index * STATES, (index + 1) * STATES);
}

/** One step along the file, in either direction: the model changes alike in both. */
function step(weights: Float64Array): Float64Array<ArrayBuffer> {
  const anywhere = logSumExp(weights) + MOVE;
  return Float64Array.from(weights, (weight) => {
    const stayed = weight + STAY;
    const [more, less] = stayed > anywhere ? [stayed, anywhere] : [anywhere, stayed];
    return more + Math.log1p(Math.exp(less - more));
  });
}

function beginning(): Float64Array<ArrayBuffer> {
  const begin = new Float64Array(STATES).fill(Math.log((1 - BEGINS_IN_PLACE) / (STATES - 1)));
  begin[REACH] = Math.log(BEGINS_IN_PLACE);
  return begin;
}
