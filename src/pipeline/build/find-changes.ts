import { asksForFiles } from '../../site/index.ts';
import type { BuiltSite } from '../cache/take-snapshot.ts';
import type { Backlog } from './backlog.ts';
import type { BuiltShard } from './build-plan.ts';
import type { SiteFiles } from './site-files.ts';

/** Articles that changes concern: their places, by the index of their shard. */
export type ChangedArticles = ReadonlyMap<number, ReadonlySet<number>>;

/** Finds the articles that some files concern, by their absolute paths; undefined if more than texts may have changed. */
export function findChanges(
  { shards }: BuiltSite,
  paths: ReadonlySet<string>,
  files: SiteFiles,
  backlog: Backlog,
): ChangedArticles | undefined {
  const changes = new Map<number, Set<number>>();
  const add = (shard: number, places: readonly number[]): void => {
    if (places.length > 0) changes.set(shard, new Set([...(changes.get(shard) ?? []), ...places]));
  };
  for (const path of paths) {
    const isRead = shards.some(({ reads }) => reads.includes(path));
    const change = files.changeOf(path, isRead);
    if (change === 'site') return undefined;
    if (change === 'nothing') continue;
    for (const { shard, place } of change.articles) add(shard, [place]);
    if (!isRead) continue;
    for (const [index, shard] of shards.entries()) add(index, readersOf(shard, index, path, backlog));
  }
  return changes;
}

/** Places of the articles in a shard that ask for files, if one of them has read this file. */
function readersOf(shard: BuiltShard, index: number, path: string, backlog: Backlog): number[] {
  const { reads, facts } = shard;
  if (!reads.includes(path)) return [];
  const recordAt = backlog.recordsOf(shard, index);
  return facts.flatMap((_, place) => {
    const record = recordAt?.(place);
    return !record || asksForFiles(record.record.asked) ? [place] : [];
  });
}
