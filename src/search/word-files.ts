import { pack } from './compression.ts';
import { compareCodePoints, type IndexedWord } from './indexed-word.ts';
import { PlacesWriter } from './places-writer.ts';

/**
 * How much of an index a browser fetches for a word, in places where words stand. A reader's first word is fetched from
 * every shard of two locales: with Pagefind's 20,000, that would be 200 KB. With fewer than this, the list of files, which is
 * fetched before all else, grows by about as much as words become smaller.
 */
const PLACES_OF_FILE = 400;

/** Files of this size, in bytes, hold a word that is frequent. */
const LARGE_FILE = 2000;

/** A word in more than this part of all pages tells hardly one from another, and is more to fetch than all others. */
const COMMON = 0.25;

/** Some words of an index, in the order of their code points. */
export interface WordFile {
  readonly stems: readonly string[];
  /** Of each of them how much there is to fetch. */
  readonly sizes: readonly number[];
  /** Those that are in very many of all pages. */
  readonly common: readonly string[];
  /** In columns, compressed. */
  readonly content: Uint8Array;
}

/** The files of an index that counts its pages in the same way, and the stems of all that has been added or taken away since. */
export interface LastWordFiles {
  readonly files: readonly WordFile[];
  readonly changed: ReadonlySet<string>;
}

/** A stem in its place among all others. */
interface Entry {
  readonly stem: string;
  readonly size: number;
  /** The last file that has it, if it is there as it is now. */
  readonly last: WordFile | undefined;
}

/**
 * Makes the files of all words of an index. Those of the last index of which no word has changed are taken as they are, so
 * that few words are looked up: `wordsOf` gives those of some stems that are in pages, in the order of their code points, or all.
 */
export function makeWordFiles(
  wordsOf: (stems?: ReadonlySet<string>) => readonly IndexedWord[],
  pageCount: number,
  last?: LastWordFiles,
): WordFile[] {
  const words = new Map<string, IndexedWord>();
  const lookUp = (stems?: ReadonlySet<string>): readonly IndexedWord[] => {
    const found = wordsOf(stems);
    for (const word of found) words.set(word.stem, word);
    return found;
  };
  const changed = lookUp(last?.changed).map(({ stem, size }): Entry => ({ stem, size, last: undefined }));
  const files = cutIntoFiles(last ? mergeEntries(unchangedEntries(last), changed) : changed);
  const same = files.map(sameFile);
  const others = files.flatMap((entries, i) => (same[i] ? [] : entries.map(({ stem }) => stem)));
  const missing = new Set(others.filter((stem) => !words.has(stem)));
  if (missing.size > 0) lookUp(missing);
  const writer = new PlacesWriter();
  return files.map(
    (entries, i) =>
      same[i] ??
      writeFile(
        entries.flatMap(({ stem }) => words.get(stem) ?? []),
        writer,
        pageCount,
      ),
  );
}

function unchangedEntries({ files, changed }: LastWordFiles): Entry[] {
  return files.flatMap((file) =>
    file.stems.flatMap((stem, i) => (changed.has(stem) ? [] : { stem, size: file.sizes[i] ?? 0, last: file })),
  );
}

/** Puts some entries where they belong among many. */
function mergeEntries(many: readonly Entry[], some: readonly Entry[]): Entry[] {
  const merged: Entry[] = [];
  let next = 0;
  for (const entry of many) {
    for (let other = some[next]; other && compareCodePoints(other.stem, entry.stem) < 0; other = some[++next])
      merged.push(other);
    merged.push(entry);
  }
  return [...merged, ...some.slice(next)];
}

function cutIntoFiles(entries: readonly Entry[]): Entry[][] {
  const files: Entry[][] = [];
  let file: Entry[] = [];
  let size = 0;
  for (const entry of entries) {
    file.push(entry);
    size += entry.size;
    if (size < PLACES_OF_FILE) continue;
    files.push(file);
    file = [];
    size = 0;
  }
  return file.length > 0 ? [...files, file] : files;
}

/** The last file that holds the same, if there is one. */
function sameFile(entries: readonly Entry[]): WordFile | undefined {
  const last = entries[0]?.last;
  return last?.stems.length === entries.length && entries.every((entry) => entry.last === last) ? last : undefined;
}

function writeFile(words: readonly IndexedWord[], writer: PlacesWriter, pageCount: number): WordFile {
  const content = pack(writer.file(words));
  const common = content.length > LARGE_FILE ? words.filter(({ pages }) => pages > pageCount * COMMON) : [];
  return {
    stems: words.map(({ stem }) => stem),
    sizes: words.map(({ size }) => size),
    common: common.map(({ stem }) => stem),
    content,
  };
}

/** As much of a word as tells it from one that comes before it: `beginningThatDiffers('apricot', 'apple') // => 'apr'` */
export function beginningThatDiffers(word: string, before: string | undefined): string {
  if (before === undefined) return word;
  const [characters, others] = [Array.from(word), Array.from(before)];
  const first = characters.findIndex((character, i) => character !== others[i]);
  return characters.slice(0, first + 1).join('');
}
