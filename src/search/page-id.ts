import { hash } from 'node:crypto';

/** Five characters for a page's place, which stand for it in every locale; of 10,000 pages two are hardly ever the same. */
export function pageId(place: string): string {
  const number = hash('sha1', place, 'buffer').readUIntBE(0, 6);
  return (number % 36 ** 5).toString(36).padStart(5, '0');
}

/** The number of a page's id: `idNumber('0000z-') // => 35` */
export function idNumber(id: string): number {
  return parseInt(id, 36);
}

/** A page, and the id that its shard knows it by. */
export interface IdentifiedPage<Page> {
  readonly id: string;
  readonly page: Page;
}

/**
 * Gives each page an id, and puts them in the order in which the list of a shard is shortest: by their ids, those of the same
 * by their places, each with one more hyphen than the one before.
 */
export function identifyPages<Page extends { readonly place: string }>(pages: readonly Page[]): IdentifiedPage<Page>[] {
  const sorted = pages
    .map((page) => ({ id: pageId(page.place), page }))
    .sort((a, b) => idNumber(a.id) - idNumber(b.id) || (a.page.place < b.page.place ? -1 : 1));
  const taken = new Set<string>();
  return sorted.map(({ id, page }) => {
    let free = id;
    while (taken.has(free)) free += '-';
    taken.add(free);
    return { id: free, page };
  });
}
