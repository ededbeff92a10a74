import type { PairAlignment } from '../model/alignment.ts';
import type { Side } from '../model/segment-pair.ts';
import type { InlineToken, PairContext, SegmentPair } from '../segments/index.ts';
import type { CheckedPair } from './check.ts';
import { CheckedHalf } from './checked-half.ts';
import type { PairProse, ProseExtent } from './words/prose.ts';

/** What is known of a pair besides its halves. */
export interface PairSurroundings {
  /** What is not to be translated; nothing if absent. */
  readonly noLoc?: readonly string[];
  readonly alignment?: PairAlignment;
}

/** Halves of a locale's pairs by their texts, of which every sixth stands in several pairs. */
export type CheckedHalves = Map<string, CheckedHalf>;

/** Makes a pair ready for checks. Pairs that share `halves` are made from each text once. */
export function checkedPair(
  pair: Pick<SegmentPair, 'id' | 'source' | 'target' | 'context'>,
  surroundings: PairSurroundings = {},
  halves: CheckedHalves = new Map(),
): CheckedPair {
  return new PairOfHalves(pair, halfOf(pair.source, halves), halfOf(pair.target, halves), surroundings);
}

function halfOf(text: string, halves: CheckedHalves): CheckedHalf {
  let half = halves.get(text);
  if (!half) halves.set(text, (half = new CheckedHalf(text)));
  return half;
}

// A class, for getters in object literals give each object a shape of its own.
class PairOfHalves implements CheckedPair {
  readonly id: string;
  readonly context: PairContext;
  readonly noLoc: readonly string[];
  declare readonly alignment?: PairAlignment;
  readonly #source: CheckedHalf;
  readonly #target: CheckedHalf;

  constructor(
    { id, context }: Pick<SegmentPair, 'id' | 'context'>,
    source: CheckedHalf,
    target: CheckedHalf,
    { noLoc = [], alignment }: PairSurroundings,
  ) {
    this.id = id;
    this.context = context;
    this.noLoc = noLoc;
    this.#source = source;
    this.#target = target;
    if (alignment) this.alignment = alignment;
  }

  get source(): string {
    return this.#source.text;
  }

  get target(): string {
    return this.#target.text;
  }

  get sourceTokens(): readonly InlineToken[] {
    return this.#source.tokens;
  }

  get targetTokens(): readonly InlineToken[] {
    return this.#target.tokens;
  }

  prose(extent?: ProseExtent): PairProse {
    return { source: this.#source.prose(extent), target: this.#target.prose(extent) };
  }

  comparable(side: Side): string {
    return (side === 'source' ? this.#source : this.#target).comparable;
  }
}
