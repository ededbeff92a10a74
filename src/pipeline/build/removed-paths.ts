import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CacheFolder } from '../cache/cache-folder.ts';
import { unfoldPaths, type FoldedPaths } from '../cache/folded-paths.ts';
import type { Snapshot } from '../cache/snapshot.ts';
import type { BuiltSite } from '../cache/take-snapshot.ts';
import { filesOf, mayBeOfArticle } from '../shards/article-outputs.ts';
import type { OutputFolder } from '../output/output-folder.ts';

/**
 * Lists the files of the old site, which stands in the output folder, that the new one lacks. `left` are the
 * files of articles that are no more in the shards that were made anew; if that is not known, the old site is searched.
 */
export function removedPaths(
  old: Snapshot,
  built: BuiltSite,
  left: readonly string[] | undefined,
  cache: CacheFolder,
  output: OutputFolder,
): string[] {
  const { map, shards, facts, copies, lists } = built;
  const ofArticles = (): string[] => facts.all.flatMap(filesOf);
  const others = [
    ...Object.keys(built.others.digests),
    ...copies.map(({ outputPath }) => outputPath),
    ...Object.keys(lists),
  ];
  const slugs = new Set(map.site.locales.map(({ locale }) => locale.slug));
  const leftLocales = old.shards.filter(({ locale }) => !slugs.has(locale));
  const leftFacts = leftLocales.map(({ file }) => cache.factsOf(file));
  if (!left || leftFacts.includes(undefined)) {
    const present = new Set([...others, ...searchFilesOf(shards), ...ofArticles()]);
    return output.files().filter((path) => !present.has(path));
  }
  const paths = [
    ...left,
    ...leftFacts.flatMap((ofShard) => ofShard ?? []).flatMap(filesOf),
    ...Object.keys(old.otherPages),
    ...Object.keys(old.copies),
    ...Object.keys(old.lists),
    ...searchFilesOf(old.shards, shards),
  ];
  const notOfArticles = new Set([...others, ...searchFilesOf(shards, old.shards)]);
  const gone = paths.filter((path) => !notOfArticles.has(path));
  // Mostly there are none that an article may have now, and the files of all articles need not be listed.
  const present = new Set(gone.some(mayBeOfArticle) ? ofArticles() : []);
  return gone.filter((path) => !present.has(path) && existsSync(join(output.path, path)));
}

interface Searched {
  readonly searchFiles: FoldedPaths;
}

/** Files of shards' search indexes, but for lists that others have, too: those of a shard that was not made anew. */
function searchFilesOf(shards: readonly Searched[], others: readonly Searched[] = []): string[] {
  const known = new Set(others.map(({ searchFiles }) => searchFiles));
  return shards.flatMap(({ searchFiles }) => (known.has(searchFiles) ? [] : unfoldPaths(searchFiles)));
}
