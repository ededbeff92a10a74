import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CacheFolder } from './cache/cache-folder.ts';
import { readShardFacts } from './cache/shard-file.ts';
import type { Snapshot } from './cache/snapshot.ts';
import type { BuiltSite } from './cache/take-snapshot.ts';

/** Lists the files of the old site, which stands in the folder `oldSite`, that the new one lacks. */
export function removedPaths(old: Snapshot, built: BuiltSite, cache: CacheFolder, oldSite: string): string[] {
  const { site, plan, results, facts, copies, lists, others } = built;
  const present = new Set([
    ...facts.all.flatMap(({ folder, page }) => (page === undefined ? [] : [pageOf(folder)])),
    ...Object.keys(others.digests),
    ...copies.map(({ outputPath }) => outputPath),
    ...lists,
    ...results.flatMap(({ searchFiles }) => searchFiles),
    ...plan.clean.flatMap(({ entry }) => entry.searchFiles),
  ]);
  const slugs = new Set(site.locales.map(({ locale }) => locale.slug));
  const leftLocales = old.shards.filter(({ locale }) => !slugs.has(locale));
  const paths = [
    ...results.flatMap(({ removed }) => removed.map(pageOf)),
    ...leftLocales
      .flatMap(({ file }) => readShardFacts(cache.shardPath(file)) ?? [])
      .map(({ folder }) => pageOf(folder)),
    ...Object.keys(old.otherPages),
    ...Object.keys(old.copies),
    ...old.lists,
    ...old.shards.flatMap(({ searchFiles }) => searchFiles),
  ];
  return paths.filter((path) => !present.has(path) && existsSync(join(oldSite, path)));
}

function pageOf(folder: string): string {
  return `${folder}index.html`;
}
