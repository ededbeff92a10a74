import type { PageText } from './page-text.ts';
import type { IndexedForm } from './vocabulary.ts';
import { WordColumns, type Run } from './word-columns.ts';

/**
 * How much of an index a browser fetches for a word, in places where words stand. A reader's first word is fetched from
 * every shard of two locales: with Pagefind's 20,000, that would be 200 KB. With fewer than this, the list of files, which is
 * fetched before all else, grows by about as much as words become smaller.
 */
const PLACES_OF_FILE = 400;

/** Some words of an index, in the order of their code points. */
export interface WordFile {
  readonly firstWord: string;
  readonly lastWord: string;
  /** In columns, not compressed. */
  readonly content: Buffer;
  /** In how many pages each stem stands. */
  readonly pageCounts: ReadonlyMap<string, number>;
}

/** A word as it stands in pages, and what part of its weight counts. */
interface Occurrences {
  readonly places: readonly number[];
  readonly share: number;
}

/** A stem, and the forms with diacritics that have it. */
interface IndexedWord {
  readonly stem: string;
  readonly own: Occurrences[];
  readonly variants: Map<string, Occurrences[]>;
}

/**
 * Where words stand in some pages, as Pagefind 1.6 would have indexed them: its WebAssembly searches what browsers make of the
 * files that are made here. Words are gathered as they are written; stems come into it at the end, as those of many pages are learnt at once.
 */
export class WordIndex {
  private readonly words = new Map<string, number[]>();

  /** Adds a page; pages are counted from 0. */
  add(page: number, { words, weights, titleWords }: PageText): void {
    words.forEach((word, place) => {
      this.enter(word, packPlace(page, weights[place] ?? 0, place));
    });
    titleWords.forEach((word, place) => {
      this.enter(word, packPlace(page, IN_TITLE, place));
    });
  }

  /** The words as they are written. */
  writtenWords(): Iterable<string> {
    return this.words.keys();
  }

  /** Makes the files of all words by the forms under which each is indexed. */
  files(formsOf: (word: string) => readonly IndexedForm[]): WordFile[] {
    const writer = new PlacesWriter();
    const files: WordFile[] = [];
    let pageCounts = new Map<string, number>();
    let size = 0;
    const words = this.byStem(formsOf);
    words.forEach((word, i) => {
      const { places, pages } = writer.word(word);
      pageCounts.set(word.stem, pages);
      size += places;
      if (size < PLACES_OF_FILE && i + 1 < words.length) return;
      const [firstWord = ''] = pageCounts.keys();
      files.push({ firstWord, lastWord: word.stem, content: writer.takeFile(pageCounts.size), pageCounts });
      pageCounts = new Map();
      size = 0;
    });
    return files;
  }

  private enter(word: string, place: number): void {
    const known = this.words.get(word);
    if (known) known.push(place);
    else this.words.set(word, [place]);
  }

  private byStem(formsOf: (word: string) => readonly IndexedForm[]): IndexedWord[] {
    const byStem = new Map<string, IndexedWord>();
    for (const [written, places] of this.words) {
      for (const { stem, variant, share } of formsOf(written)) {
        let word = byStem.get(stem);
        if (!word) byStem.set(stem, (word = { stem, own: [], variants: new Map() }));
        let occurrences = variant === undefined ? word.own : word.variants.get(variant);
        if (!occurrences) word.variants.set(variant ?? '', (occurrences = []));
        occurrences.push({ places, share });
      }
    }
    return [...byStem.values()].sort((a, b) => compareCodePoints(a.stem, b.stem));
  }
}

/** Stands for a weight, behind all others, where a word stands in a title. */
const IN_TITLE = 0xff;

const WEIGHTS = 0x100;
const PLACES = 0x40_0000;

/** A place and what is known of it in one number, by which places sort: page, then weight, then place. */
function packPlace(page: number, weight: number, place: number): number {
  return (page * WEIGHTS + weight) * PLACES + (place % PLACES);
}

function pageOf(packed: number): number {
  return Math.floor(packed / (WEIGHTS * PLACES));
}

function weightOf(packed: number): number {
  return Math.floor(packed / PLACES) % WEIGHTS;
}

/** The same place with a part of its weight. */
function shared(packed: number, share: number): number {
  const weight = weightOf(packed);
  return share === 1 || weight === IN_TITLE
    ? packed
    : packed - (weight - Math.max(1, Math.floor(weight / share))) * PLACES;
}

/** Writes words and their places, as Pagefind's WebAssembly counts them. */
class PlacesWriter {
  private readonly columns = new WordColumns();
  private scratch = new Float64Array(0x1000);

  /** Writes a word: its stem, its places, and of each variant its form and its places. Tells how many there are. */
  word({ stem, own, variants }: IndexedWord): { places: number; pages: number } {
    this.columns.text(stem);
    const pages = this.places(own);
    let places = placeCount(own) + pages;
    this.columns.count(variants.size);
    for (const [form, occurrences] of [...variants].sort(([a], [b]) => compareCodePoints(a, b))) {
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
    let pages = 0;
    for (let i = 0; i < sorted.length; i++) if (i === 0 || pageAt(sorted, i) !== pageAt(sorted, i - 1)) pages++;
    this.columns.count(pages);
    let before = 0;
    for (let from = 0; from < sorted.length;) {
      const page = pageAt(sorted, from);
      let title = from;
      while (title < sorted.length && pageAt(sorted, title) === page && weightAt(sorted, title) !== IN_TITLE) title++;
      let to = title;
      while (to < sorted.length && pageAt(sorted, to) === page) to++;
      this.columns.page(page - before, runs(sorted.subarray(from, title)), distances(sorted.subarray(title, to)));
      before = page;
      from = to;
    }
    return pages;
  }

  private sort(occurrences: readonly Occurrences[]): Float64Array {
    const count = placeCount(occurrences);
    if (count > this.scratch.length) this.scratch = new Float64Array(2 * count);
    let at = 0;
    for (const { places, share } of occurrences) for (const place of places) this.scratch[at++] = shared(place, share);
    const all = this.scratch.subarray(0, count);
    return count > 1 ? all.sort() : all;
  }
}

/** Places of one page, those of one weight together, lightest first. */
function runs(places: Float64Array): Run[] {
  const all: Run[] = [];
  for (let from = 0; from < places.length;) {
    const weight = weightAt(places, from);
    let to = from + 1;
    while (to < places.length && weightAt(places, to) === weight) to++;
    all.push({ weight, distances: distances(places.subarray(from, to)) });
    from = to;
  }
  return all;
}

/** The first place, and how far each other is from the one before. */
function distances(places: Float64Array): number[] {
  const all: number[] = [];
  let before = 0;
  for (const packed of places) {
    all.push((packed % PLACES) - before);
    before = packed % PLACES;
  }
  return all;
}

function pageAt(places: Float64Array, i: number): number {
  return pageOf(places[i] ?? 0);
}

function weightAt(places: Float64Array, i: number): number {
  return weightOf(places[i] ?? 0);
}

function placeCount(occurrences: readonly Occurrences[]): number {
  let count = 0;
  for (const { places } of occurrences) count += places.length;
  return count;
}

const SURROGATE = /[\ud800-\udfff]/;

/** Orders texts as Pagefind's WebAssembly does, by code points, and not by the halves of those behind U+FFFF. */
function compareCodePoints(a: string, b: string): number {
  if (SURROGATE.test(a) || SURROGATE.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** As much of a word as tells it from one that comes before it: `beginningThatDiffers('apricot', 'apple') // => 'apr'` */
export function beginningThatDiffers(word: string, before: string | undefined): string {
  if (before === undefined) return word;
  const [characters, others] = [Array.from(word), Array.from(before)];
  const first = characters.findIndex((character, i) => character !== others[i]);
  return characters.slice(0, first + 1).join('');
}
