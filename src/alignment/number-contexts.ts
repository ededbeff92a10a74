import { increase } from '../model/increase.ts';
import type { NumberedWords } from './numbered-words.ts';

/** What is known of the shape of a number counts as much as having met the number so often. */
const TRUST_IN_SHAPE = 0.6;

/** A word beside which no number was met may have one all the same. */
const CHANCE_OF_SHAPE = 0.5;
const TRUST_IN_CHANCE = 3;

/**
 * Knows beside which words numbers stand in the targets of one locale: 365 behind `Office`, years behind `Studio`. Each target counts
 * once.
 */
export class NumberContexts {
  private readonly counts = new Map<string, number>();
  private readonly beside = new Map<string, number>();

  constructor(targets: Iterable<NumberedWords>) {
    for (const { words } of targets) {
      words.forEach((word, at) => {
        if (!isNumber(word)) return;
        for (const neighbour of neighboursOf(words, at)) {
          increase(this.counts, `${neighbour} ${word}`);
          increase(this.counts, `${neighbour} ${shapeOf(word)}`);
          increase(this.beside, neighbour);
        }
      });
    }
  }

  /**
   * The logarithm of how likely a number stands at a place of a target, given the words beside it, up to what is the same for all numbers there;
   * what the target itself told of the number that stands there does not count.
   */
  oddsOf(number: string, words: readonly string[], at: number): number {
    const own = words[at] === number ? 1 : 0;
    const ownShape = shapeOf(words[at] ?? '') === shapeOf(number) ? 1 : 0;
    let odds = 0;
    for (const neighbour of neighboursOf(words, at)) {
      const count = (key: string, ofTarget: number): number => Math.max(0, (this.counts.get(key) ?? 0) - ofTarget);
      const all = Math.max(0, (this.beside.get(neighbour) ?? 0) - 1);
      const ofShape = (count(`${neighbour} ${shapeOf(number)}`, ownShape) + CHANCE_OF_SHAPE) / (all + TRUST_IN_CHANCE);
      odds += Math.log((count(`${neighbour} ${number}`, own) + TRUST_IN_SHAPE * ofShape) / (all + 2));
    }
    return odds;
  }
}

/** Whether a word is a number. */
export function isNumber(word: string): boolean {
  return /^[0-9]+$/.test(word);
}

/** The words on both sides, which say on which they stand. */
function neighboursOf(words: readonly string[], at: number): [string, string] {
  return [`${words[at - 1] ?? ''}<`, `>${words[at + 1] ?? ''}`];
}

/** Numbers of as many digits are alike, and years are. */
function shapeOf(number: string): string {
  return /^(?:19|20)\d\d$/.test(number) ? 'year' : `${number.length} digits`;
}
