import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listShards } from '../../search/index.ts';
import type { SiteMap } from '../../site/index.ts';
import { searchFolder } from './index-shard.ts';
import type { Shard } from './plan-shards.ts';

/** Writes the list by which browsers find the shards of each locale's search index; gives the paths of the lists. */
export function writeShardLists(site: SiteMap, shards: readonly Shard[], outputFolder: string): string[] {
  if (!site.hasSearch) return [];
  return site.locales.map((map, index) => {
    const { path, content } = listShards(shards.filter(({ locale }) => locale === index).length);
    const folder = searchFolder(map.locale);
    mkdirSync(join(outputFolder, folder), { recursive: true });
    writeFileSync(join(outputFolder, folder, path), content);
    return `${folder}/${path}`;
  });
}
