/** Some lines, by their numbers from 1, both ends included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** The line that stands for an end left out, as in `5-`. */
const UNBOUNDED = 2 ** 31 - 1;

/** Reads a list of lines and ranges of lines, `1,3-5,12-`; undefined if it is none. */
export function readLineRanges(text: string): LineRange[] | undefined {
  const ranges = text.split(',').map((range) => readLineRange(range, ''));
  return ranges.every((range) => range !== undefined) ? ranges : undefined;
}

/**
 * Reads one range of lines whose numbers begin with `prefix`, in either case; an end that is left out is unbounded.
 * `readLineRange('L12-L16', 'L') // => { first: 12, last: 16 }`
 */
export function readLineRange(text: string, prefix: 'L' | ''): LineRange | undefined {
  const ends = text.split('-');
  const [first, last] = ends.map((end) => readLineNumber(end, prefix));
  if (text === '' || ends.length > 2 || first === undefined) return undefined;
  if (ends.length === 1) return { first, last: first };
  return last === undefined ? undefined : { first, last };
}

function readLineNumber(text: string, prefix: string): number | undefined {
  if (text === '') return UNBOUNDED;
  if (!text.toUpperCase().startsWith(prefix)) return undefined;
  return readInteger(text.slice(prefix.length));
}

/** Reads a whole number of 32 bits; undefined if it is none. `readInteger(' -4 ') // => -4` */
export function readInteger(text: string): number | undefined {
  const value = /^\s*[+-]?\d+\s*$/.test(text) ? Number(text) : NaN;
  return Math.abs(value) <= UNBOUNDED ? value : undefined;
}

/** Writes ranges of lines the way that DocFX does. `formatLineRanges([{ first: 2, last: 2 }]) // => '2'` */
export function formatLineRanges(ranges: readonly LineRange[]): string {
  return ranges
    .map(({ first, last }) => {
      if (first === last) return String(first);
      return `${String(first)}-${last === UNBOUNDED ? '' : String(last)}`;
    })
    .join(',');
}
