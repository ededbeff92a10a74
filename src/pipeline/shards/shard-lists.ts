import { listShards } from '../../search/index.ts';
import type { SiteMap } from '../../site/around-articles.ts';
import { writeSearchFiles } from './index-shard.ts';
import type { Shard } from './plan-shards.ts';

/** Writes the list by which browsers find the shards of each locale's search index; gives the paths of the lists. */
export function writeShardLists(site: SiteMap, shards: readonly Shard[], outputFolder: string): string[] {
  if (!site.hasSearch) return [];
  return site.locales.flatMap((map, index) => {
    const list = listShards(
      shards.filter(({ locale }) => locale === index).length,
      map.locale.tag,
      site.sourceLocale.tag,
    );
    return writeSearchFiles([list], map.locale, outputFolder);
  });
}
