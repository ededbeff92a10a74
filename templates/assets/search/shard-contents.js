import { readSharedBeginnings } from './shared-beginnings.js';

/** Lengths are kept as powers of this. */
const LENGTH_STEP = 1.15;

const ID_BYTES = 4;

/**
 * What must be known of a shard before it can be searched.
 * @typedef {object} ShardContents
 * @property {string} folder of the shard's other files
 * @property {string[]} common words that are in very many of its pages
 * @property {{ id: string, length: number }[]} pages in the order in which the index counts them, with lengths in words
 * @property {string[]} firstWords how the first word of each file of words begins
 */

/**
 * Reads what `encodeContents` wrote, which describes the form.
 * @param {Uint8Array} bytes
 * @returns {ShardContents}
 */
export function decodeContents(bytes) {
  const count = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const column = (/** @type {number} */ number) => bytes.subarray(4 + number * count, 4 + (number + 1) * count);
  const columns = Array.from({ length: ID_BYTES }, (_, i) => column(i));
  const lengths = column(ID_BYTES);
  const text = new TextDecoder().decode(bytes.subarray(4 + (ID_BYTES + 1) * count));
  const lineEnd = text.indexOf('\n');
  const [folder, ...common] = text.slice(0, lineEnd).split(' ');
  let number = 0;
  let id = '';
  const pages = Array.from(lengths, (power, i) => {
    const gap = columns.reduceRight((high, lower) => high * 0x100 + lower[i], 0);
    number = (number + gap) % 2 ** 32;
    // A page whose number was taken had to give way.
    id = gap === 0 && i > 0 ? `${id}-` : number.toString(36).padStart(5, '0');
    return { id, length: Math.round(LENGTH_STEP ** power) };
  });
  return { folder, common, pages, firstWords: readSharedBeginnings(text.slice(lineEnd + 1)) };
}
