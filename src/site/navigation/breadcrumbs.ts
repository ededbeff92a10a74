import { publishedKey, PublishedUrls } from '../../docset/index.ts';
import type { BreadcrumbEntry, BreadcrumbTable, PublishedPlace } from '../../model/docset.ts';

/**
 * Finds the table of breadcrumbs that an article's `breadcrumb_path` names, as a URL of the publisher's site or as a path
 * of the docset. The table is published as JSON, so the extension does not count.
 */
export function findBreadcrumbTable(
  tables: readonly BreadcrumbTable[],
  named: string,
  place: PublishedPlace | undefined,
): BreadcrumbTable | undefined {
  const byPath = new Map(tables.map((table) => [table.path, table]));
  if (named.startsWith('/')) {
    const urls = new PublishedUrls(byPath.keys(), (path) => byPath.get(path)?.publishedAs);
    const path = urls.find(named, place?.monikers) ?? urls.find(named);
    return path === undefined ? undefined : byPath.get(path);
  }
  const key = publishedKey(`/${named.replace(/^~\//, '')}`);
  return tables.find(({ path }) => publishedKey(`/${path}`).endsWith(key));
}

/**
 * Finds the entries of a table that lead down to an article, outermost first: those around the one whose prefix covers
 * most of the article's URL on the publisher's site; of equals, the first. The entries around it need not cover the URL.
 */
export function findCrumbs(items: readonly BreadcrumbEntry[], url: string): readonly BreadcrumbEntry[] {
  let best: readonly BreadcrumbEntry[] = [];
  let bestLength = 0;
  const search = (entries: readonly BreadcrumbEntry[], above: readonly BreadcrumbEntry[]) => {
    for (const entry of entries) {
      const trail = [...above, entry];
      const prefix = entry.prefix === undefined ? undefined : publishedKey(entry.prefix);
      if (prefix !== undefined && prefix.length > bestLength && isBelow(url, prefix)) {
        [best, bestLength] = [trail, prefix.length];
      }
      search(entry.items, trail);
    }
  };
  search(items, []);
  return best;
}

/** `isBelow('/dotnet/desktop/wpf', '/dotnet/desktop') // => true`, `isBelow('/dotnet-api', '/dotnet') // => false` */
function isBelow(url: string, prefix: string): boolean {
  return prefix === '/' || url === prefix || url.startsWith(`${prefix}/`);
}
