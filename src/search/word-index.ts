import { compareCodePoints, indexWord, type GatheredWord, type IndexedWord, type Occurrences } from './indexed-word.ts';
import type { PageText } from './page-text.ts';
import { packPlace, TITLE_WEIGHT, WEIGHT } from './packed-place.ts';
import type { IndexedForm } from './vocabulary.ts';

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

/** A page's text, and the words of which it has the numbers. */
export interface ReadableText {
  readonly text: NumberedText;
  readonly words: readonly string[];
}

/**
 * The words of two texts of a page from where they begin to differ, among which are all that do not stand in the same places
 * of both; none if the texts are the same.
 */
export function changedWords(before: ReadableText, now: ReadableText): ReadonlySet<string> {
  const most = Math.max(before.text.length, now.text.length);
  let same = 0;
  while (same < most && levelAt(before, same) === levelAt(now, same) && wordAt(before, same) === wordAt(now, same))
    same++;
  const changed = new Set<string>();
  for (const all of [before, now]) for (let i = same; i < all.text.length; i++) changed.add(wordAt(all, i));
  return changed;
}

function levelAt({ text }: ReadableText, i: number): number {
  return (text[i] ?? 0) % LEVELS;
}

function wordAt({ text, words }: ReadableText, i: number): string {
  const entry = text[i];
  return entry === undefined ? '' : (words[entry >>> LEVEL_BITS] ?? '');
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

  /**
   * Makes the function that gives words of all pages by the forms under which each is indexed, in the order of `writtenWords`:
   * those of some stems, or all, in the order of their code points.
   */
  lookUp(words: readonly (readonly IndexedForm[])[]): (stems?: ReadonlySet<string>) => IndexedWord[] {
    const placesOf = this.places();
    return (stems) => {
      const gathered = new Map<string, GatheredWord>();
      words.forEach((forms, number) => {
        for (const { stem, variant, share } of forms) {
          if (stems?.has(stem) === false) continue;
          let word = gathered.get(stem);
          if (!word) gathered.set(stem, (word = { stem, own: [], variants: undefined }));
          occurrencesOf(word, variant).push({ places: placesOf(number), share });
        }
      });
      return Array.from(gathered.values(), indexWord).sort((a, b) => compareCodePoints(a.stem, b.stem));
    };
  }

  /** The number of a word, which is the next free one if the word is new. */
  private numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(word, number);
    return number;
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
function occurrencesOf(word: GatheredWord, variant: string | undefined): Occurrences[] {
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
