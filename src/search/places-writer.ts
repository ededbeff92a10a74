import { pageOf, shared } from './packed-place.ts';
import { WordColumns } from './word-columns.ts';

/** A word as it stands in pages, and what part of its weight counts. */
export interface Occurrences {
  readonly places: Float64Array;
  readonly share: number;
}

/** A stem, and the forms with diacritics that have it. */
export interface IndexedWord {
  readonly stem: string;
  readonly own: Occurrences[];
  variants: Map<string, Occurrences[]> | undefined;
}

/** Writes words and their places, as Pagefind's WebAssembly counts them. */
export class PlacesWriter {
  private readonly columns = new WordColumns();
  private scratch = new Float64Array(0x1000);

  /** Writes a word: its stem, its places, and of each variant its form and its places. Tells how many there are. */
  word({ stem, own, variants }: IndexedWord): { places: number; pages: number } {
    this.columns.text(stem);
    const pages = this.places(own);
    let places = placeCount(own) + pages;
    this.columns.count(variants?.size ?? 0);
    for (const [form, occurrences] of variants ? [...variants].sort(([a], [b]) => compareCodePoints(a, b)) : []) {
      this.columns.text(form);
      places += placeCount(occurrences) + this.places(occurrences);
    }
    return { places, pages };
  }

  /** Gives the words that have been written, of which there are so many, as a file. */
  takeFile(words: number): Buffer {
    return this.columns.takeFile(words);
  }

  /** Writes of each page how far its number is from the last, the places in its text and those in its title. */
  private places(occurrences: readonly Occurrences[]): number {
    const sorted = this.sort(occurrences);
    const pageAt = (i: number): number => pageOf(sorted[i] ?? 0);
    let pages = 0;
    for (let i = 0; i < sorted.length; i++) if (i === 0 || pageAt(i) !== pageAt(i - 1)) pages++;
    this.columns.count(pages);
    let before = 0;
    for (let from = 0; from < sorted.length;) {
      const page = pageAt(from);
      let to = from + 1;
      while (to < sorted.length && pageAt(to) === page) to++;
      this.columns.page(page - before, sorted, from, to);
      before = page;
      from = to;
    }
    return pages;
  }

  private sort(occurrences: readonly Occurrences[]): Float64Array {
    const [first] = occurrences;
    if (!first) return NO_PLACES;
    if (occurrences.length === 1 && first.share === 1)
      return isSorted(first.places) ? first.places : first.places.sort();
    const count = placeCount(occurrences);
    if (count > this.scratch.length) this.scratch = new Float64Array(2 * count);
    let at = 0;
    for (const { places, share } of occurrences) {
      for (const place of places) this.scratch[at++] = shared(place, share);
    }
    return this.scratch.subarray(0, count).sort();
  }
}

function placeCount(occurrences: readonly Occurrences[]): number {
  let count = 0;
  for (const { places } of occurrences) count += places.length;
  return count;
}

const NO_PLACES = new Float64Array();

function isSorted(places: Float64Array): boolean {
  for (let i = 1; i < places.length; i++) if ((places[i - 1] ?? 0) > (places[i] ?? 0)) return false;
  return true;
}

const SURROGATE = /[\ud800-\udfff]/;

/** Orders texts as Pagefind's WebAssembly does, by code points, and not by the halves of those behind U+FFFF. */
export function compareCodePoints(a: string, b: string): number {
  if (SURROGATE.test(a) || SURROGATE.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
