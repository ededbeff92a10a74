import type { PairAlignment } from '../model/alignment.ts';
import { inlineTokens, type InlineToken, type PairContext, type SegmentPair } from '../segments/index.ts';
import type { CheckedPair } from './check.ts';

/** What is known of a pair besides its halves. */
export interface PairSurroundings {
  /** What is not to be translated; nothing if absent. */
  readonly noLoc?: readonly string[];
  readonly alignment?: PairAlignment;
}

/** Makes a pair ready for checks; its tokens are made when they are first asked for. */
export function checkedPair(
  pair: Pick<SegmentPair, 'id' | 'source' | 'target' | 'context'>,
  surroundings: PairSurroundings = {},
): CheckedPair {
  return new LazilyTokenisedPair(pair, surroundings);
}

// A class, for getters in object literals give each object a shape of its own.
class LazilyTokenisedPair implements CheckedPair {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly context: PairContext;
  readonly noLoc: readonly string[];
  declare readonly alignment?: PairAlignment;
  #sourceTokens: readonly InlineToken[] | undefined;
  #targetTokens: readonly InlineToken[] | undefined;

  constructor(
    { id, source, target, context }: Pick<SegmentPair, 'id' | 'source' | 'target' | 'context'>,
    { noLoc = [], alignment }: PairSurroundings,
  ) {
    this.id = id;
    this.source = source;
    this.target = target;
    this.context = context;
    this.noLoc = noLoc;
    if (alignment) this.alignment = alignment;
  }

  get sourceTokens(): readonly InlineToken[] {
    return (this.#sourceTokens ??= inlineTokens(this.source));
  }

  get targetTokens(): readonly InlineToken[] {
    return (this.#targetTokens ??= this.target === this.source ? this.sourceTokens : inlineTokens(this.target));
  }
}
