import { idNumber } from './page-id.ts';
import { shareBeginnings } from './shared-beginnings.ts';

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

const ID_BYTES = 4;

/**
 * Writes what a browser must know of a shard, in few bytes once compressed. What is alike stands together: the number of
 * pages (4 bytes, highest first); of each page how far its id is from the one before, modulo 2^32, all lowest bytes first,
 * then the next, four in all; of each page its length in words as a power of 1.15; then UTF-8: folder and common words with spaces
 * between and a line feed behind, and the first words of files by what they share with the one before.
 */
export function encodeContents({ folder, common, pages, firstWords }: ShardContents): Buffer {
  const gaps = pages.map(({ id }, i) => idNumber(id) - idNumber(pages[i - 1]?.id ?? '0'));
  const count = Buffer.alloc(4);
  count.writeUInt32BE(pages.length);
  const columns = Array.from({ length: ID_BYTES }, (_, column) => gaps.map((gap) => (gap >>> (8 * column)) & 0xff));
  const lengths = pages.map(({ length }) => Math.round(Math.log(Math.max(1, length)) / Math.log(LENGTH_STEP)));
  const text = `${[folder, ...common].join(' ')}\n${shareBeginnings(firstWords)}`;
  return Buffer.concat([count, Buffer.from([...columns.flat(), ...lengths]), Buffer.from(text)]);
}
