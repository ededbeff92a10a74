import { countPages, type IndexedWord } from './indexed-word.ts';
import { pageOf } from './packed-place.ts';
import { WordColumns } from './word-columns.ts';

/** Writes words and their places, as Pagefind's WebAssembly counts them. */
export class PlacesWriter {
  private readonly columns = new WordColumns();

  /** Gives a file of some words: of each its stem, its places, and of each variant its form and its places. */
  file(words: readonly IndexedWord[]): Buffer {
    for (const word of words) this.word(word);
    return this.columns.takeFile(words.length);
  }

  private word({ stem, own, pages, variants }: IndexedWord): void {
    this.columns.text(stem);
    this.columns.count(pages);
    this.places(own);
    this.columns.count(variants.length);
    for (const [form, places] of variants) {
      this.columns.text(form);
      this.columns.count(countPages(places));
      this.places(places);
    }
  }

  /** Writes of each page how far its number is from the last, the places in its text and those in its title. */
  private places(places: Float64Array): void {
    const pageAt = (i: number): number => pageOf(places[i] ?? 0);
    let before = 0;
    for (let from = 0; from < places.length;) {
      const page = pageAt(from);
      let to = from + 1;
      while (to < places.length && pageAt(to) === page) to++;
      this.columns.page(page - before, places, from, to);
      before = page;
      from = to;
    }
  }
}
