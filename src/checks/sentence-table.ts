import { increase } from '../model/increase.ts';

/** How many texts of either kind must be known before they tell anything. */
const FEWEST_TEXTS = 30;

/** Logarithm of the odds from which on a text is a sentence: words that both kinds have say nothing. */
const LEAST_ODDS = 1;

/**
 * Tells sentences from titles, labels and other texts without a verb by their words: `Sie` and `is` stand in the ones, `Erstellen` and `Creating`
 * begin the others. A naive Bayes classifier, which learns from the texts of a docset.
 */
export class SentenceTable {
  readonly #inSentences = new Map<string, number>();
  readonly #inOthers = new Map<string, number>();
  #sentences = 0;
  #others = 0;

  /** Learns a text, given as its words in lower case. */
  learn(words: Iterable<string>, isSentence: boolean): void {
    if (isSentence) this.#sentences++;
    else this.#others++;
    for (const word of new Set(words)) increase(isSentence ? this.#inSentences : this.#inOthers, word);
  }

  /** Whether a text reads as a sentence; so does every one if too little is known. */
  isSentence(words: Iterable<string>): boolean {
    if (Math.min(this.#sentences, this.#others) < FEWEST_TEXTS) return true;
    let odds = 0;
    for (const word of new Set(words)) {
      const inSentences = ((this.#inSentences.get(word) ?? 0) + 0.5) / (this.#sentences + 1);
      const inOthers = ((this.#inOthers.get(word) ?? 0) + 0.5) / (this.#others + 1);
      // A word that neither has says nothing.
      if (this.#inSentences.has(word) || this.#inOthers.has(word)) odds += Math.log(inSentences / inOthers);
    }
    return odds >= LEAST_ODDS;
  }
}
