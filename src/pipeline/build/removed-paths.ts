import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CacheFolder } from '../cache/cache-folder.ts';
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
  const { map, shards, facts, copies, lists, others } = built;
  const ofArticles = (): string[] => facts.all.flatMap(filesOf);
  const notOfArticles = new Set([
    ...Object.keys(others.digests),
    ...copies.map(({ outputPath }) => outputPath),
    ...Object.keys(lists),
    ...shards.flatMap(({ searchFiles }) => searchFiles),
  ]);
  const slugs = new Set(map.site.locales.map(({ locale }) => locale.slug));
  const leftLocales = old.shards.filter(({ locale }) => !slugs.has(locale));
  const leftFacts = leftLocales.map(({ file }) => cache.factsOf(file));
  if (!left || leftFacts.includes(undefined)) {
    const present = new Set([...notOfArticles, ...ofArticles()]);
    return output.files().filter((path) => !present.has(path));
  }
  const paths = [
    ...left,
    ...leftFacts.flatMap((ofShard) => ofShard ?? []).flatMap(filesOf),
    ...Object.keys(old.otherPages),
    ...Object.keys(old.copies),
    ...Object.keys(old.lists),
    ...old.shards.flatMap(({ searchFiles }) => searchFiles),
  ];
  const gone = paths.filter((path) => !notOfArticles.has(path));
  // Mostly there are none that an article may have now, and the files of all articles need not be listed.
  const present = new Set(gone.some(mayBeOfArticle) ? ofArticles() : []);
  return gone.filter((path) => !present.has(path) && existsSync(join(output.path, path)));
}
