import { shareBeginnings } from './shared-beginnings.ts';

/** Of the words of a paragraph, in the unit of Pagefind's index. */
export const WEIGHT = 24;

/** Where a word stands in a page: places of one weight, the first counted from the page's beginning, others from the one before. */
export interface Run {
  readonly weight: number;
  readonly distances: readonly number[];
}

/**
 * Writes a file of words in columns, so that what is alike stands together and compresses to two thirds of what it takes in the
 * order in which Pagefind's WebAssembly reads it, for which browsers write it anew.
 *
 * A file is the number of words and the lengths of the columns but the last, then the columns. Numbers are in groups of seven bits, lowest first, with
 * the highest bit set in all but the last byte. The columns:
 *
 * 1. texts in UTF-8: of each word its stem and the forms of its variants, by what each shares with the one before;
 * 2. counts: of each word its pages and its variants, of each variant its pages;
 * 3. of each page how far its number is from the one before;
 * 4. of each page its shape: twice the number of places if all have a paragraph's weight and none is in the title; else one more
 *    than twice the number of runs, of each run its weight and number of places, and how many places are in the title;
 * 5. the lowest bytes of distances between places, one byte each;
 * 6. what is left of these distances, as numbers;
 * 7. distances between places in the title.
 */
export class WordColumns {
  private texts: string[] = [];
  private readonly counts = new Column();
  private readonly pages = new Column();
  private readonly shapes = new Column();
  private readonly lowBytes = new Column();
  private readonly rest = new Column();
  private readonly title = new Column();

  /** Begins a word or a variant. */
  text(text: string): void {
    this.texts.push(text);
  }

  /** Says how many pages or variants come next. */
  count(count: number): void {
    this.counts.number(count);
  }

  page(distance: number, runs: readonly Run[], titleDistances: readonly number[]): void {
    this.pages.number(distance);
    const [first] = runs;
    if (first?.weight === WEIGHT && runs.length === 1 && titleDistances.length === 0)
      this.shapes.number(2 * first.distances.length);
    else {
      this.shapes.number(2 * runs.length + 1);
      for (const { weight, distances } of runs) {
        this.shapes.number(weight);
        this.shapes.number(distances.length);
      }
      this.shapes.number(titleDistances.length);
    }
    for (const { distances } of runs) {
      for (const between of distances) {
        this.lowBytes.byte(between & 0xff);
        this.rest.number(between >>> 8);
      }
    }
    for (const between of titleDistances) this.title.number(between);
  }

  /** Gives what has been written, of so many words, and forgets it. */
  takeFile(words: number): Buffer {
    const { counts, pages, shapes, lowBytes, rest, title } = this;
    const columns = [
      Buffer.from(shareBeginnings(this.texts)),
      ...[counts, pages, shapes, lowBytes, rest, title].map((column) => column.take()),
    ];
    this.texts = [];
    counts.number(words);
    for (const { length } of columns.slice(0, -1)) counts.number(length);
    return Buffer.concat([counts.take(), ...columns]);
  }
}

/** Numbers in bytes, one behind the other. */
class Column {
  private bytes = Buffer.allocUnsafe(0x1000);
  private length = 0;

  byte(byte: number): void {
    if (this.length === this.bytes.length) this.bytes = Buffer.concat([this.bytes], 2 * this.length);
    this.bytes[this.length++] = byte;
  }

  number(number: number): void {
    let left = number;
    for (; left > 0x7f; left >>>= 7) this.byte((left & 0x7f) | 0x80);
    this.byte(left);
  }

  take(): Buffer {
    const taken = Buffer.from(this.bytes.subarray(0, this.length));
    this.length = 0;
    return taken;
  }
}
