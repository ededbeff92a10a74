import { wordsOf } from './words.ts';

/** The words of one language, numbered in the order in which they were first met. */
export class Vocabulary {
  private readonly ids = new Map<string, number>();
  /** How each word was first written, by its number. */
  readonly written: string[] = [];
  /** How often each word was met in training, by its number. */
  readonly counts: number[] = [];

  /** A vocabulary that was taken apart into its stems, forms and counts. */
  static of(stems: readonly string[], written: readonly string[], counts: readonly number[]): Vocabulary {
    const vocabulary = new Vocabulary();
    stems.forEach((stem, id) => vocabulary.ids.set(stem, id));
    for (const form of written) vocabulary.written.push(form);
    for (const count of counts) vocabulary.counts.push(count);
    return vocabulary;
  }

  get size(): number {
    return this.written.length;
  }

  /** The stems, by their numbers. */
  get stems(): string[] {
    return [...this.ids.keys()];
  }

  /** The number of a stem, if it is known. */
  idOf(stem: string): number | undefined {
    return this.ids.get(stem);
  }

  /** The numbers of a text's words; words that are new are taken in. */
  learn(markdown: string): Int32Array {
    return Int32Array.from(wordsOf(markdown), ({ stem, written }) => {
      let id = this.ids.get(stem);
      if (id === undefined) {
        id = this.ids.size;
        this.ids.set(stem, id);
        this.written.push(written);
        this.counts.push(0);
      }
      this.counts[id] = (this.counts[id] ?? 0) + 1;
      return id;
    });
  }

  /** The numbers of a text's words; −1 for words that are not known. */
  lookUp(markdown: string): Int32Array {
    return Int32Array.from(wordsOf(markdown), ({ stem }) => this.ids.get(stem) ?? -1);
  }
}
