import { listShards } from '../../search/index.ts';
import { sourceLocaleMap, type LocaleMap, type SiteMap } from '../../site/around-articles.ts';
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
      hasEveryPage(site, map),
    );
    return writeSearchFiles([list], map.locale, outputFolder);
  });
}

/** Whether a locale has a page at the place of each of the source's: the translation, or one that stands in for it. */
function hasEveryPage(site: SiteMap, { locale, folders, fallbackFolders }: LocaleMap): boolean {
  const source = sourceLocaleMap(site);
  if (!source) return false;
  return source.articles.every(({ path, folder }) => {
    const key = path.toLowerCase();
    const own = folders.get(key) ?? fallbackFolders.get(key);
    return own === locale.slug + folder.slice(source.locale.slug.length);
  });
}
