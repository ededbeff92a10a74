import { weightedSum } from '../../model/weighted-sum.ts';
import type { CheckedPair } from '../check.ts';
import { articleOf, type PairEnds } from '../ends/different-ends.ts';
import { EndCounts, logOdds, type TextEnd } from './end-counts.ts';
import { withoutEnd } from './ended-text.ts';
import { WordingTable } from './wording-table.ts';

/** What holds in all places counts as much as so many cases of one place. */
const TRUST_IN_ALL = 10;

/** Among fewer texts of each kind, nothing tells introductions. */
const FEWEST_TEXTS = 30;

/** A target with lower odds than this, as a logarithm, introduces nothing. */
const UNLIKELY = -2;

/** A logistic regression, in the order of the inputs, fitted to the pairs of ten docsets of which both halves end with a colon, or both with a full stop. */
const WEIGHTS = [1.096, 1.203, 0.4104, 0.1153, 0.4736, 0.3987, 0.133, 0.3301, 2.922, -0.3227] as const;

/** Tells texts that introduce what is behind them from sentences that say something, by how the docset words both. */
export class Introductions {
  readonly #targets = new WordingTable();
  readonly #sources = new WordingTable();
  readonly #places = new EndCounts();
  readonly #pairs: readonly CheckedPair[];
  readonly #ends: readonly (PairEnds | undefined)[];
  readonly #total = { 'full stop': 0, other: 0 };

  /** `ends` are those of `pairs`, of all of a locale. */
  constructor(pairs: readonly CheckedPair[], ends: readonly (PairEnds | undefined)[]) {
    this.#pairs = pairs;
    this.#ends = ends;
    pairs.forEach((pair, index) => {
      this.#learn(pair, ends[index]);
    });
  }

  /** Whether the target of a pair, by its index, may introduce something; where too little is known, if it stands before a list or table. */
  isIntroduction(index: number): boolean {
    const pair = this.#pairs[index];
    if (Math.min(this.#total['full stop'], this.#total.other) < FEWEST_TEXTS)
      return !!pair && isBeforeItems(pair, this.#pairs[index + 1]);
    const inputs = this.#inputsOf(index);
    return inputs !== undefined && weightedSum(inputs, WEIGHTS) >= UNLIKELY;
  }

  #learn(pair: CheckedPair, ends: PairEnds | undefined): void {
    const end = endInBoth(pair, ends);
    if (!ends || !end) return;
    const { source, target } = pair.prose();
    this.#total[end]++;
    this.#places.add(pair.context, end);
    this.#targets.learn(withoutEnd(target, ends.target), end);
    this.#sources.learn(withoutEnd(source, ends.source), end);
  }

  /** What speaks for an introduction, in the order of the weights. The pair itself does not count. */
  #inputsOf(index: number): number[] | undefined {
    const [pair, ends] = [this.#pairs[index], this.#ends[index]];
    if (!pair || !ends) return undefined;
    const { source, target } = pair.prose();
    const text = withoutEnd(target, ends.target);
    const own = endInBoth(pair, ends);
    const { other, 'full stop': stopped } = this.#total;
    const all = (other + 1) / (other + stopped + 2);
    const place = this.#places.shareOfOthers(pair.context, all, TRUST_IN_ALL, own);
    const ofTarget = this.#targets.read(text, own);
    const ofSource = this.#sources.read(withoutEnd(source, ends.source), own);
    return [
      1,
      logOdds(all),
      logOdds(place) - logOdds(all),
      ofTarget.words,
      ofTarget.first,
      ofTarget.last,
      ofSource.words,
      ofSource.last,
      isBeforeItems(pair, this.#pairs[index + 1]) ? 1 : 0,
      Math.log(1 + text.length),
    ];
  }
}

/** How both halves of a pair end, where they agree. */
function endInBoth(pair: CheckedPair, ends: PairEnds | undefined): TextEnd | undefined {
  if (ends?.source.mark !== ends?.target.mark || pair.source === pair.target) return undefined;
  if (ends?.target.mark === 'full stop') return 'full stop';
  return ends?.target.mark === 'colon' ? 'other' : undefined;
}

/** Whether a list or a table is behind a pair. */
function isBeforeItems(pair: CheckedPair, next: CheckedPair | undefined): boolean {
  const isItem = next?.context === 'list' || next?.context === 'table';
  return isItem && next.context !== pair.context && articleOf(next) === articleOf(pair);
}
