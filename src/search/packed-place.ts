/** Of the words of a paragraph, in the unit of Pagefind's index. */
export const WEIGHT = 24;

/** Stands for a weight, behind all others, where a word stands in a title. */
export const TITLE_WEIGHT = 0xff;

const WEIGHTS = 0x100;
const PLACES = 0x40_0000;

/** Packs a place and what is known of it into one number, by which places sort: page, then weight, then place. */
export function packPlace(page: number, weight: number, place: number): number {
  return (page * WEIGHTS + weight) * PLACES + (place % PLACES);
}

/** The number of the page in which a packed place is. */
export function pageOf(packed: number): number {
  return Math.floor(packed / (WEIGHTS * PLACES));
}

/** The weight that a word has in a packed place. */
export function weightOf(packed: number): number {
  return Math.floor(packed / PLACES) % WEIGHTS;
}

/** The number that a packed place has in its page. */
export function placeOf(packed: number): number {
  return packed % PLACES;
}

/** The same place with its weight divided by `share`, down to 1; in titles nothing is weighed. */
export function shared(packed: number, share: number): number {
  const weight = weightOf(packed);
  return share === 1 || weight === TITLE_WEIGHT
    ? packed
    : packed - (weight - Math.max(1, Math.floor(weight / share))) * PLACES;
}
