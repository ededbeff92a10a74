import { EndCounts, logOdds, type TextEnd } from './end-counts.ts';
import type { EndedText } from './ended-text.ts';

/** What is known of all words counts as much as so many texts with one word. */
const TRUST_IN_ALL = 4;

/** No wording speaks more for one kind than this, as a logarithm of odds: words of a long text are not independent. */
const MOST_ODDS = 10;

/** How much the wording of a text speaks for one that ends otherwise than with a full stop, each as a logarithm of odds. */
export interface WordingOdds {
  /** By all of its words. */
  readonly words: number;
  /** By its first two words. */
  readonly first: number;
  /** By its last word, or, where that is rare, by its last letters. */
  readonly last: number;
}

/**
 * Tells sentences from texts that end otherwise, such as titles or introductions, by how they are worded: `Sie` and `is` stand in the ones, `Erstellen` and
 * `Creating` begin the others. It learns from the texts of a docset, and takes each only once.
 */
export class WordingTable {
  readonly #words = new EndCounts();
  readonly #first = new EndCounts();
  readonly #last = new EndCounts();
  readonly #distinct = new EndCounts();
  readonly #total = { 'full stop': 0, other: 0 };

  /** Learns a text and how it ends. */
  learn(text: EndedText, end: TextEnd): void {
    if (this.#distinct.count(text.text, end) > 0) return;
    this.#distinct.add(text.text, end);
    this.#total[end]++;
    for (const word of text.vocabulary) this.#words.add(word, end);
    for (const key of text.first) this.#first.add(key, end);
    for (const key of text.last) this.#last.add(key, end);
  }

  /** Reads a text; `own` is how it ends, if it was learned. */
  read(text: EndedText, own?: TextEnd): WordingOdds {
    return {
      words: this.#wordOdds(text, own),
      first: this.#edgeOdds(this.#first, text.first, own),
      last: this.#edgeOdds(this.#last, text.last, own),
    };
  }

  #wordOdds({ vocabulary }: EndedText, own?: TextEnd): number {
    const total = this.#total;
    let odds = 0;
    for (const word of vocabulary) {
      const [others, stopped] = [this.#words.count(word, 'other', own), this.#words.count(word, 'full stop', own)];
      // A word that neither kind has says nothing.
      if (others + stopped === 0) continue;
      odds += Math.log((others + 0.5) / (total.other + 1)) - Math.log((stopped + 0.5) / (total['full stop'] + 1));
    }
    return Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds));
  }

  /** By the last of some keys, of which each is more special than the one before. */
  #edgeOdds(counts: EndCounts, keys: readonly string[], own?: TextEnd): number {
    const { other, 'full stop': stopped } = this.#total;
    const general = (other + 1) / (other + stopped + 2);
    const share = keys.reduce((all, key) => counts.shareOfOthers(key, all, TRUST_IN_ALL, own), general);
    return logOdds(share) - logOdds(general);
  }
}
