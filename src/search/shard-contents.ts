import { idNumber } from './page-id.ts';

/** What a browser must know of a shard before it can search it. */
export interface ShardContents {
  /** The folder of the shard's other files, named for what they hold. */
  readonly folder: string;
  /** Words that are in very many of the shard's pages. */
  readonly common: readonly string[];
  /** The shard's pages in the order in which the index counts them: fewest bytes if it is that of their ids. */
  readonly pages: readonly ListedPage[];
  /** How the first word of each file of words begins: as much of it as tells it from the last word of the file before. */
  readonly firstWords: readonly string[];
}

/** A page as the list of a shard has it. */
export interface ListedPage {
  /** A number in base 36, and a hyphen for each page right before it that has the same number. */
  readonly id: string;
  /** In words. */
  readonly length: number;
}

/** Lengths are kept as powers of this: fewer numbers compress better, and ranking by length is no finer than that. */
const LENGTH_STEP = 1.15;

/** A beginning that a word shares with the one before is told by one control character. */
const MOST_SHARED = 31;

const ID_BYTES = 4;

/**
 * Writes what a browser must know of a shard, in few bytes once compressed. What is alike stands together: the number of
 * pages (4 bytes, highest first); of each page how far its id is from the one before, modulo 2^32, all lowest bytes first,
 * then the next, four in all; of each page its length in words as a power of 1.15; then UTF-8: folder and common words with spaces
 * between and a line feed behind, and of each file's first word the number of characters shared with the one before, as
 * a control character, and the rest of it.
 */
export function encodeContents({ folder, common, pages, firstWords }: ShardContents): Buffer {
  const gaps = pages.map(({ id }, i) => idNumber(id) - idNumber(pages[i - 1]?.id ?? '0'));
  const count = Buffer.alloc(4);
  count.writeUInt32BE(pages.length);
  const columns = Array.from({ length: ID_BYTES }, (_, column) => gaps.map((gap) => (gap >>> (8 * column)) & 0xff));
  const lengths = pages.map(({ length }) => Math.round(Math.log(Math.max(1, length)) / Math.log(LENGTH_STEP)));
  const words = firstWords.map((word, i) => {
    const shared = sharedLength(word, firstWords[i - 1] ?? '');
    return String.fromCharCode(shared) + word.slice(shared);
  });
  const text = `${[folder, ...common].join(' ')}\n${words.join('')}`;
  return Buffer.concat([count, Buffer.from([...columns.flat(), ...lengths]), Buffer.from(text)]);
}

function sharedLength(word: string, other: string): number {
  let length = 0;
  while (length < MOST_SHARED && length < word.length && word[length] === other[length]) length++;
  // Half a pair of code units is no text.
  return /[\ud800-\udbff]$/.test(word.slice(0, length)) ? length - 1 : length;
}
