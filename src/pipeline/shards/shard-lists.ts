import { listShards } from '../../search/index.ts';
import { sourceLocaleMap, type LocaleMap, type SiteMap } from '../../site/around-articles.ts';
import { writeSearchFiles } from './index-shard.ts';
import type { Shard } from './plan-shards.ts';

/** Writes the list by which browsers find the shards of each locale's search index; gives the paths of the lists. */
export function writeShardLists(site: SiteMap, shards: readonly Shard[], outputFolder: string): string[] {
  if (!site.hasSearch) return [];
  const sourcePlaces = placesOfSource(site);
  return site.locales.flatMap((map, index) => {
    const list = listShards(
      shards.filter(({ locale }) => locale === index).length,
      map.locale.tag,
      site.sourceLocale.tag,
      sourcePlaces !== undefined && hasEveryPage(map, sourcePlaces),
    );
    return writeSearchFiles([list], map.locale, outputFolder);
  });
}

/** Folders of the source's pages below that of their locale, by the articles' paths in lower case; undefined without a source. */
function placesOfSource(site: SiteMap): [path: string, place: string][] | undefined {
  const source = sourceLocaleMap(site);
  return source?.articles.map(({ path, folder }) => [path.toLowerCase(), folder.slice(source.locale.slug.length)]);
}

/** Whether a locale has a page at the place of each of the source's: the translation, or one that stands in for it. */
function hasEveryPage(
  { locale, folders, fallbackFolders }: LocaleMap,
  sourcePlaces: readonly (readonly [path: string, place: string])[],
): boolean {
  return sourcePlaces.every(
    ([path, place]) => (folders.get(path) ?? fallbackFolders.get(path)) === locale.slug + place,
  );
}
