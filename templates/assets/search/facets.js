/** What results are narrowed down by, with the keys of what they are called. */
export const FACETS = {
  product: 'filterProduct',
  topic: 'filterTopic',
  docset: 'filterDocset',
  translation: 'filterTranslation',
};

/**
 * @typedef {{ product?: string, topic?: string, docset?: string, translation?: string, date: number }} PageFacets
 * @typedef {import('./fuse.js').Result} Result
 * @typedef {Partial<Record<keyof typeof FACETS, string>> & { sort?: string }} Choices
 */

/**
 * Fetches what results are narrowed down by, and makes the function that says it of a result: of the translation if there
 * is one, else of the original.
 * @param {readonly import('./bundle.js').Bundle[]} bundles the locale's own first
 * @returns {Promise<(result: Pick<Result, 'id'>) => PageFacets>}
 */
export async function loadFacets(bundles) {
  const shards = bundles.flatMap((bundle) => bundle.shards);
  const tables = await Promise.all(shards.map((shard) => shard.facets()));
  return ({ id }) => {
    const index = shards.findIndex(({ numbers }) => numbers.has(id));
    const number = shards[index]?.numbers.get(id) ?? 0;
    const { dates = [], ...columns } = tables[index] ?? {};
    const values = Object.entries(columns).map(([name, { values, pages }]) => [name, values[pages[number] - 1]]);
    return { ...Object.fromEntries(values), date: dates[number] ?? 0 };
  };
}

/**
 * Leaves of results those that a reader chose, in the order that the reader chose.
 * @param {readonly Result[]} results
 * @param {Choices} choices
 * @param {(result: Result) => PageFacets} facetsOf
 */
export function choose(results, choices, facetsOf) {
  const names = /** @type {(keyof typeof FACETS)[]} */ (Object.keys(FACETS));
  const left = results.filter((result) => {
    const facets = facetsOf(result);
    return names.every((name) => !choices[name] || facets[name] === choices[name]);
  });
  return choices.sort === 'date' ? left.sort((a, b) => facetsOf(b).date - facetsOf(a).date) : left;
}

/**
 * Counts the values of a facet among results, most frequent first.
 * @param {readonly Result[]} results
 * @param {keyof typeof FACETS} name
 * @param {(result: Result) => PageFacets} facetsOf
 */
export function countValues(results, name, facetsOf) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const result of results) {
    const value = facetsOf(result)[name];
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
