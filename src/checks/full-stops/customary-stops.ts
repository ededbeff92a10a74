import { weightedSum } from '../../model/weighted-sum.ts';
import type { CheckedPair } from '../check.ts';
import { articleOf, type PairEnds } from '../ends/different-ends.ts';
import { EndCounts, logOdds, type TextEnd } from './end-counts.ts';
import { withoutEnd, type EndedText } from './ended-text.ts';
import { WordingTable } from './wording-table.ts';

/** What is more general counts as much as so many cases of what is looked at more closely. */
const TRUST_IN_DOCSET = 100;
const TRUST_IN_PLACE = 10;
const TRUST_IN_END = 5;
const TRUST_IN_ARTICLE = 3;
const TRUST_IN_TEXT = 1;

/** Among fewer sentences than this, no custom can be seen. */
const FEWEST_SENTENCES = 100;

/** A target with lower odds than this, as a logarithm, does not lack its full stop as a matter of style. */
const SURPRISING = -6.5;

/**
 * A logistic regression, in the order of the inputs. It was fitted to the pairs of ten docsets whose sources end with a full stop, to tell which targets lack
 * it; those that it did not expect to at all were taken for mistakes, and left out when it was fitted again.
 */
const WEIGHTS = [
  -0.8534, 0.4615, 0.5961, 0.4745, 0.925, 1.463, 0.08585, 0.2159, -0.8129, 1.452, 1.096, -0.1578,
] as const;

/** A pair whose source ends with a full stop. */
interface StoppedPair {
  readonly pair: CheckedPair;
  readonly target: EndedText;
  readonly end: TextEnd;
}

/**
 * Knows by the pairs of a docset where and for which wordings targets keep the full stop of their source. People leave it out on purpose: in
 * lists and tables, after nouns, in whole articles. A mistake it is where everything lets expect one.
 */
export class CustomaryStops {
  readonly #pairs: readonly (StoppedPair | undefined)[];
  readonly #titles = new WordingTable();
  readonly #places = new EndCounts();
  readonly #articles = new EndCounts();
  readonly #lastLetters = new EndCounts();
  readonly #texts = new EndCounts();
  readonly #total = { 'full stop': 0, other: 0 };

  /** `ends` are those of `pairs`, of all of a locale. */
  constructor(pairs: readonly CheckedPair[], ends: readonly (PairEnds | undefined)[]) {
    this.#pairs = pairs.map((pair, index) => this.#learnArticle(pair, ends[index]));
    for (const pair of this.#pairs) if (pair && this.#isCounted(pair)) this.#learn(pair);
  }

  /** Whether the target of a pair, by its index, would have a full stop as surely as texts ever do. */
  isExpected(index: number): boolean {
    if (this.#total['full stop'] + this.#total.other < FEWEST_SENTENCES) return true;
    const inputs = this.#inputsOf(index);
    return inputs !== undefined && weightedSum(inputs, WEIGHTS) < SURPRISING;
  }

  #learnArticle(pair: CheckedPair, ends: PairEnds | undefined): StoppedPair | undefined {
    if (!ends || pair.source === pair.target) return undefined;
    const [source, target] = [ends.source.mark, ends.target.mark];
    if (target !== 'full stop' && target !== 'no mark') return undefined;
    const text = withoutEnd(pair.prose().target, ends.target);
    const end = target === 'full stop' ? target : 'other';
    if (source === target) this.#titles.learn(text, end);
    if (source !== 'full stop') return undefined;
    this.#articles.add(placeInArticle(pair), end);
    return { pair, target: text, end };
  }

  /** Whether a pair tells of a custom: what an article does once is as likely a mistake. */
  #isCounted({ pair, end }: StoppedPair): boolean {
    return end === 'full stop' || this.#articles.count(placeInArticle(pair), 'other') > 1;
  }

  #learn({ pair, target, end }: StoppedPair): void {
    const isKnown = this.#texts.count(target.text, end) > 0;
    this.#texts.add(target.text, end);
    // What stands there many times is one text.
    if (isKnown) return;
    this.#total[end]++;
    this.#places.add(pair.context, end);
    this.#lastLetters.add(target.last[0], end);
  }

  /** What speaks for a target without full stop, in the order of the weights; nothing where the source has none. The pair itself does not count. */
  #inputsOf(index: number): number[] | undefined {
    const own = this.#pairs[index];
    if (!own) return undefined;
    const { pair, target } = own;
    const end = this.#isCounted(own) ? own.end : undefined;
    const others = Math.max(0, this.#total.other - (end === 'other' ? 1 : 0));
    const all = (others + 1) / (others + this.#total['full stop'] + TRUST_IN_DOCSET);
    const place = this.#places.shareOfOthers(pair.context, all, TRUST_IN_PLACE, end);
    const article = this.#articles.shareOfOthers(placeInArticle(pair), place, TRUST_IN_ARTICLE, own.end);
    const letters = this.#lastLetters.shareOfOthers(target.last[0], all, TRUST_IN_END, end);
    const text = this.#texts.shareOfOthers(target.text, all, TRUST_IN_TEXT, end);
    const titles = this.#titles.read(target, own.end === 'full stop' ? own.end : undefined);
    const neighbours = [index - 1, index + 1].map((other) => this.#endBeside(pair, other));
    return [
      1,
      logOdds(all),
      logOdds(place) - logOdds(all),
      logOdds(article) - logOdds(place),
      logOdds(letters) - logOdds(all),
      logOdds(text) - logOdds(all),
      titles.words,
      titles.first,
      neighbours.filter((neighbour) => neighbour === 'full stop').length,
      neighbours.filter((neighbour) => neighbour === 'other').length,
      STOP_WITHIN.test(target.text) ? 1 : 0,
      Math.log(1 + target.length),
    ];
  }

  /** How the target of a neighbour in the same place ends. */
  #endBeside(pair: CheckedPair, index: number): TextEnd | undefined {
    const neighbour = this.#pairs[index];
    return neighbour && placeInArticle(neighbour.pair) === placeInArticle(pair) ? neighbour.end : undefined;
  }
}

/** A sentence that ends before the last one of a text. */
const STOP_WITHIN = /[.?!。।۔？！؟]["”»)\]」]?\s+\S|[。？！]["”»)\]」]?\S/u;

function placeInArticle(pair: CheckedPair): string {
  return `${articleOf(pair)} ${pair.context}`;
}
