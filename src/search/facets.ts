import type { Facets } from './search-document.ts';
import type { SearchFile } from './search-file.ts';

/** What readers narrow results down by; dates are for sorting. */
const NAMES = ['product', 'topic', 'docset', 'translation'] as const satisfies (keyof Facets)[];

const MILLISECONDS_OF_DAY = 86_400_000;

/**
 * Makes the file that browsers fetch when a reader narrows results down or sorts them: of each facet its values and, for
 * each page in the order of the index, the number of its value from 1, or 0; and dates in days since 1970, or 0.
 *
 * Pagefind's own filters would stand in an order that differs from build to build, and its dates in what every search
 * fetches.
 */
export function facetsFile(pages: readonly Facets[]): SearchFile {
  const columns = NAMES.map((name) => {
    const values = [...new Set(pages.flatMap((page) => page[name] ?? []))].sort();
    const numbers = new Map(values.map((value, i) => [value, i + 1]));
    return [name, { values, pages: pages.map((page) => numbers.get(page[name] ?? '') ?? 0) }] as const;
  });
  const dates = pages.map(({ date }) => (date === undefined ? 0 : Math.floor(Date.parse(date) / MILLISECONDS_OF_DAY)));
  const content = JSON.stringify({
    ...Object.fromEntries(columns.filter(([, { values }]) => values.length > 0)),
    dates,
  });
  return { path: 'facets.json', content: Buffer.from(content) };
}
