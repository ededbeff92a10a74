import { pageOf, shared } from './packed-place.ts';

/** A word as it stands in pages, and what part of its weight counts. */
export interface Occurrences {
  readonly places: Float64Array;
  readonly share: number;
}

/** A stem, and the forms with diacritics that have it. */
export interface GatheredWord {
  readonly stem: string;
  readonly own: Occurrences[];
  variants: Map<string, Occurrences[]> | undefined;
}

/** A stem, and the forms with diacritics that have it in the order of their code points, with all of their places in order. */
export interface IndexedWord {
  readonly stem: string;
  readonly own: Float64Array;
  readonly variants: readonly (readonly [form: string, places: Float64Array])[];
  /** In how many pages the stem stands. */
  readonly pages: number;
  /** How much of the word there is to fetch: in how many pages its stem stands, and in how many places it and its forms do. */
  readonly size: number;
}

/** Puts the places of a word in order, and measures it. */
export function indexWord({ stem, own: occurrences, variants: gathered }: GatheredWord): IndexedWord {
  const own = inOrder(occurrences);
  const pages = countPages(own);
  const variants = gathered
    ? Array.from(gathered, ([form, all]) => [form, inOrder(all)] as const).sort(([a], [b]) => compareCodePoints(a, b))
    : NO_VARIANTS;
  return {
    stem,
    own,
    variants,
    pages,
    size: variants.reduce((sum, [, { length }]) => sum + length, own.length + pages),
  };
}

const NO_PLACES = new Float64Array();
const NO_VARIANTS: IndexedWord['variants'] = [];

function inOrder(occurrences: readonly Occurrences[]): Float64Array {
  const [first] = occurrences;
  if (!first) return NO_PLACES;
  if (occurrences.length === 1 && first.share === 1)
    return isInOrder(first.places) ? first.places : first.places.sort();
  const all = new Float64Array(occurrences.reduce((sum, { places }) => sum + places.length, 0));
  let at = 0;
  for (const { places, share } of occurrences) for (const place of places) all[at++] = shared(place, share);
  return all.sort();
}

function isInOrder(places: Float64Array): boolean {
  for (let i = 1; i < places.length; i++) if ((places[i - 1] ?? 0) > (places[i] ?? 0)) return false;
  return true;
}

/** In how many pages places that are in order stand. */
export function countPages(places: Float64Array): number {
  let pages = 0;
  let last = -1;
  for (const place of places) {
    const page = pageOf(place);
    if (page !== last) pages++;
    last = page;
  }
  return pages;
}

const SURROGATE = /[\ud800-\udfff]/;

/** Orders texts as Pagefind's WebAssembly does, by code points, and not by the halves of those behind U+FFFF. */
export function compareCodePoints(a: string, b: string): number {
  if (SURROGATE.test(a) || SURROGATE.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
