import type { PageText } from './page-text.ts';
import { packPlace, TITLE_WEIGHT, WEIGHT } from './packed-place.ts';
import { compareCodePoints, PlacesWriter, type IndexedWord, type Occurrences } from './places-writer.ts';
import type { IndexedForm } from './vocabulary.ts';

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

/**
 * The words of a page, one behind the other, those of its title last: of each its number in a list of words, and in the
 * lowest three bits the level of the heading in which it stands, 0 for none and 7 for the title.
 */
export type NumberedText = Uint32Array<ArrayBuffer>;

const LEVEL_BITS = 3;
const LEVELS = 1 << LEVEL_BITS;
const IN_TITLE = LEVELS - 1;

/** How many words of a text do not stand in the title. */
export function textLength(text: NumberedText): number {
  const title = text.findIndex((entry) => entry % LEVELS === IN_TITLE);
  return title === -1 ? text.length : title;
}

/**
 * Where words stand in some pages, as Pagefind 1.6 would have indexed them: its WebAssembly searches what browsers make of the
 * files that are made here. Words are gathered as they are written; stems come into it at the end, as those of many pages are learnt at once.
 */
export class WordIndex {
  private readonly numbers = new Map<string, number>();
  private readonly texts: NumberedText[] = [];

  /** Adds the next page; gives its text by the numbers of its words in `writtenWords`. */
  add({ words, levels, titleWords }: PageText): NumberedText {
    const text = new Uint32Array(words.length + titleWords.length);
    words.forEach((word, i) => {
      text[i] = this.numberOf(word) * LEVELS + (levels[i] ?? 0);
    });
    titleWords.forEach((word, i) => {
      text[words.length + i] = this.numberOf(word) * LEVELS + IN_TITLE;
    });
    this.texts.push(text);
    return text;
  }

  /** Adds the next page as another index had it; `numberOf` is what `renumbering` gives for the words of that one. */
  addNumbered(known: NumberedText, numberOf: (number: number) => number): NumberedText {
    const text = known.map((entry) => numberOf(entry >>> LEVEL_BITS) * LEVELS + (entry % LEVELS));
    this.texts.push(text);
    return text;
  }

  /** Makes the function that gives the numbers of words here by their numbers in another index. */
  renumbering(words: readonly string[]): (number: number) => number {
    const numbers = new Int32Array(words.length).fill(-1);
    return (there) => {
      const known = numbers[there] ?? -1;
      return known >= 0 ? known : (numbers[there] = this.numberOf(words[there] ?? ''));
    };
  }

  /** The words as they are written. */
  writtenWords(): Iterable<string> {
    return this.numbers.keys();
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

  /** The number of a word, which is the next free one if the word is new. */
  private numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(word, number);
    return number;
  }

  private byStem(formsOf: (word: string) => readonly IndexedForm[]): IndexedWord[] {
    const placesOf = this.places();
    const byStem = new Map<string, IndexedWord>();
    for (const [written, number] of this.numbers) {
      const places = placesOf(number);
      for (const { stem, variant, share } of formsOf(written)) {
        let word = byStem.get(stem);
        if (!word) byStem.set(stem, (word = { stem, own: [], variants: undefined }));
        occurrencesOf(word, variant).push({ places, share });
      }
    }
    return [...byStem.values()].sort((a, b) => compareCodePoints(a.stem, b.stem));
  }

  /** Makes the function that gives the places of each word by its number: all are counted first, then put where they belong. */
  private places(): (number: number) => Float64Array {
    const ends = new Uint32Array(this.numbers.size + 1);
    const move = (pointers: Uint32Array, number: number, by: number): number => {
      const place = pointers[number] ?? 0;
      pointers[number] = place + by;
      return place;
    };
    for (const text of this.texts) for (const entry of text) move(ends, (entry >>> LEVEL_BITS) + 1, 1);
    for (let number = 1; number < ends.length; number++) move(ends, number, ends[number - 1] ?? 0);
    const free = ends.slice();
    const places = new Float64Array(ends.at(-1) ?? 0);
    this.texts.forEach((text, page) => {
      const length = textLength(text);
      text.forEach((entry, i) => {
        const level = entry % LEVELS;
        const place = level === IN_TITLE ? i - length : i;
        places[move(free, entry >>> LEVEL_BITS, 1)] = packPlace(page, weightAtLevel(level), place);
      });
    });
    return (number) => places.subarray(ends[number], ends[number + 1]);
  }
}

/** Where a word stands without diacritics, or in a form with them; most words have none. */
function occurrencesOf(word: IndexedWord, variant: string | undefined): Occurrences[] {
  if (variant === undefined) return word.own;
  word.variants ??= new Map();
  const known = word.variants.get(variant);
  if (known) return known;
  const occurrences: Occurrences[] = [];
  word.variants.set(variant, occurrences);
  return occurrences;
}

/** How many times as much as those of a paragraph words weigh, by the level of the heading. */
const WEIGHT_OF_LEVEL = [1, 7, 6, 5, 4, 3, 2];

/** In the unit of Pagefind's index. */
function weightAtLevel(level: number): number {
  return level === IN_TITLE ? TITLE_WEIGHT : WEIGHT * (WEIGHT_OF_LEVEL[level] ?? 1);
}

/** As much of a word as tells it from one that comes before it: `beginningThatDiffers('apricot', 'apple') // => 'apr'` */
export function beginningThatDiffers(word: string, before: string | undefined): string {
  if (before === undefined) return word;
  const [characters, others] = [Array.from(word), Array.from(before)];
  const first = characters.findIndex((character, i) => character !== others[i]);
  return characters.slice(0, first + 1).join('');
}
