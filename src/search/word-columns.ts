import { placeOf, TITLE_WEIGHT, WEIGHT, weightOf } from './packed-place.ts';
import { shareBeginnings } from './shared-beginnings.ts';

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

  /** Writes how far a page's number is from the last, and its places: those of a sorted list of packed ones from `from` to `to`. */
  page(distance: number, places: Float64Array, from: number, to: number): void {
    this.pages.number(distance);
    let title = to;
    while (title > from && weightOf(places[title - 1] ?? 0) === TITLE_WEIGHT) title--;
    this.shape(places, from, title, to);
    let weight = -1;
    let before = 0;
    for (let i = from; i < title; i++) {
      const packed = places[i] ?? 0;
      if (weightOf(packed) !== weight) [weight, before] = [weightOf(packed), 0];
      const between = placeOf(packed) - before;
      this.lowBytes.byte(between & 0xff);
      this.rest.number(between >>> 8);
      before = placeOf(packed);
    }
    before = 0;
    for (let i = title; i < to; i++) {
      const place = placeOf(places[i] ?? 0);
      this.title.number(place - before);
      before = place;
    }
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

  private shape(places: Float64Array, from: number, title: number, to: number): void {
    const isPlain = title === to && weightOf(places[from] ?? 0) === WEIGHT && endOfRun(places, from, title) === title;
    if (isPlain) {
      this.shapes.number(2 * (title - from));
      return;
    }
    let runs = 0;
    for (let i = from; i < title; i = endOfRun(places, i, title)) runs++;
    this.shapes.number(2 * runs + 1);
    for (let i = from; i < title;) {
      const end = endOfRun(places, i, title);
      this.shapes.number(weightOf(places[i] ?? 0));
      this.shapes.number(end - i);
      i = end;
    }
    this.shapes.number(to - title);
  }
}

/** Where a run of places of one weight ends. */
function endOfRun(places: Float64Array, from: number, end: number): number {
  const weight = weightOf(places[from] ?? 0);
  let to = from + 1;
  while (to < end && weightOf(places[to] ?? 0) === weight) to++;
  return to;
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
