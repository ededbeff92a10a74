/** The shortest run of equal bytes that is worth an instruction of its own. */
const SHORTEST_MATCH = 16;
/** How many bytes are hashed to find where a run may begin. */
const HASHED = 8;
/** How many places with the same hash are tried. */
const MOST_CANDIDATES = 64;
/** A match goes on for as long as half of so many last bytes are equal: addresses in code differ all the time. */
const WINDOW = 24;

/**
 * Describes a file as a difference from another, in the manner of bsdiff: instructions, then for what both have the
 * differences of single bytes, nearly all of them 0, then what is only in the second. Not compressed.
 *
 * Layout: the number of instructions; for each, how many new bytes come first, how far to jump in the old file from where
 * the last copy ended, how many bytes to copy, as variable-length numbers with the sign in the lowest bit; then the byte
 * differences of all copies; then all new bytes.
 */
export function byteDifference(from: Uint8Array, to: Uint8Array): Buffer {
  const places = indexPlaces(from);
  const instructions: number[] = [];
  const changes: number[] = [];
  const news: number[] = [];
  let newCount = 0;
  let fromEnd = 0;
  for (let at = 0; at < to.length;) {
    const start = longestMatch(from, to, at, places);
    if (start === undefined) {
      news.push(to[at++] ?? 0);
      newCount++;
      continue;
    }
    const length = tolerantLength(from, start, to, at);
    instructions.push(newCount, start - fromEnd, length);
    for (let i = 0; i < length; i++) changes.push(((to[at + i] ?? 0) - (from[start + i] ?? 0)) & 0xff);
    newCount = 0;
    fromEnd = start + length;
    at += length;
  }
  instructions.push(newCount, 0, 0);
  const numbers = [instructions.length / 3, ...instructions].flatMap(variableLength);
  return Buffer.from([...numbers, ...changes, ...news]);
}

/** Places of a file by the hash of the bytes there, each list linked from its last place to its first. */
interface Places {
  readonly last: Int32Array;
  readonly previous: Int32Array;
}

function indexPlaces(bytes: Uint8Array): Places {
  const last = new Int32Array(0x10000).fill(-1);
  const previous = new Int32Array(bytes.length);
  for (let i = 0; i + HASHED <= bytes.length; i++) {
    const hash = hashAt(bytes, i);
    previous[i] = last[hash] ?? -1;
    last[hash] = i;
  }
  return { last, previous };
}

function hashAt(bytes: Uint8Array, at: number): number {
  let hash = 0;
  for (let i = 0; i < HASHED; i++) hash = Math.imul(hash ^ (bytes[at + i] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) & 0xffff;
}

/** Where the longest run of bytes begins that stands at a place of the other file, if there is one that is long enough. */
function longestMatch(from: Uint8Array, to: Uint8Array, at: number, places: Places): number | undefined {
  if (at + HASHED > to.length) return undefined;
  let best: number | undefined;
  let bestLength = SHORTEST_MATCH - 1;
  let candidate = places.last[hashAt(to, at)] ?? -1;
  for (let tried = 0; candidate >= 0 && tried < MOST_CANDIDATES; tried++) {
    let length = 0;
    while (at + length < to.length && from[candidate + length] === to[at + length]) length++;
    if (length > bestLength) {
      best = candidate;
      bestLength = length;
    }
    candidate = places.previous[candidate] ?? -1;
  }
  return best;
}

/** How far two runs go together that begin equal, up to the last equal byte. */
function tolerantLength(from: Uint8Array, fromStart: number, to: Uint8Array, toStart: number): number {
  const isEqual = (i: number): boolean => from[fromStart + i] === to[toStart + i];
  const most = Math.min(from.length - fromStart, to.length - toStart);
  let equal = WINDOW;
  let length = 0;
  for (let i = 0; i < most; i++) {
    const leaving = i < WINDOW || isEqual(i - WINDOW);
    equal += Number(isEqual(i)) - Number(leaving);
    if (isEqual(i)) length = i + 1;
    if (equal < WINDOW / 2) break;
  }
  return length;
}

function variableLength(number: number): number[] {
  let rest = number < 0 ? -2 * number - 1 : 2 * number;
  const bytes: number[] = [];
  for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push((rest & 0x7f) | 0x80);
  return [...bytes, rest];
}
