import { wordsOf } from '../words/words.ts';
import { increase } from '../../model/increase.ts';

/** What a link shows in both languages. */
export interface LinkTexts {
  readonly sourceText: string;
  readonly targetText: string;
}

/** A word of a script without spaces is taken as its pairs of letters. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}]/u;

/** Knows by the texts of a locale's links which words stand for each other in them: how often both are there, of how often either is. */
export class LinkTextTable {
  readonly #together = new Map<string, number>();
  readonly #inSource = new Map<string, number>();
  readonly #inTarget = new Map<string, number>();
  readonly #parts = new Map<string, ReadonlySet<string>>();

  constructor(links: readonly LinkTexts[]) {
    const different = new Map(links.map((link) => [`${link.sourceText}\n${link.targetText}`, link]));
    for (const { sourceText, targetText } of different.values()) {
      const [source, target] = [this.#partsOf(sourceText), this.#partsOf(targetText)];
      for (const word of source) increase(this.#inSource, word);
      for (const part of target) increase(this.#inTarget, part);
      for (const word of source) for (const part of target) increase(this.#together, `${word}\n${part}`);
    }
  }

  /**
   * Tells how much the words of two texts speak for their being each other's translation, from 0 to 1. Of texts that stand together in
   * one of the links, what that link itself told does not count.
   */
  likeness(sourceText: string, targetText: string, areTogether: boolean): number {
    const target = this.#partsOf(targetText);
    const source = [...this.#partsOf(sourceText)];
    if (source.length === 0 || target.size === 0) return 0;
    const own = areTogether ? 1 : 0;
    const sum = source.reduce((total, word) => total + (target.has(word) ? 1 : this.#most(word, target, own)), 0);
    return sum / source.length;
  }

  #most(word: string, target: ReadonlySet<string>, own: number): number {
    let most = 0;
    const seen = (this.#inSource.get(word) ?? 0) - own;
    if (seen < 1) return 0;
    for (const part of target) {
      const both = (this.#together.get(`${word}\n${part}`) ?? 0) - own;
      if (both < 1) continue;
      most = Math.max(most, (2 * both) / (seen + (this.#inTarget.get(part) ?? 0) - own));
    }
    return most;
  }

  #partsOf(text: string): ReadonlySet<string> {
    let parts = this.#parts.get(text);
    if (!parts) this.#parts.set(text, (parts = new Set(partsOf(text))));
    return parts;
  }
}

/** Words in lower case, numbers too, or pairs of letters. */
function partsOf(text: string): string[] {
  const numbers = text.match(/\p{N}+/gu) ?? [];
  const words = wordsOf(text).map(({ text: word }) => word.toLowerCase());
  return [...numbers, ...words.flatMap((word) => (UNSPACED.test(word) ? pairsOfLetters(word) : [word]))];
}

function pairsOfLetters(word: string): string[] {
  const letters = Array.from(word);
  return letters.length === 1 ? letters : letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}
