import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DocsetFile } from '../../model/docset.ts';
import { walkFolder } from './walk-folder.ts';

/** Folder of a docset in which localization puts what the translation lacks. */
export const INNER_FALLBACK = '.fallback/';

/**
 * Lists the media that a docset lacks and its fallbacks have, by the docset-relative paths at which articles expect them.
 * `paths` are all files of the docset, `folders` the docsets to fall back to; the first one that has a file gives it.
 * What cannot be read is left out: whoever links to it is told. `listings` holds the paths below folders that were walked
 * already, and gets those of others.
 */
export function fallbackResources(
  root: string,
  paths: readonly string[],
  folders: readonly string[],
  isResource: (path: string) => boolean,
  listings = new Map<string, readonly string[]>(),
): DocsetFile[] {
  const list = (folder: string): readonly string[] => {
    const found = listings.get(folder) ?? walkFolder(folder, folder, []).paths;
    listings.set(folder, found);
    return found;
  };
  const inner = paths
    .filter((path) => path.startsWith(INNER_FALLBACK))
    .map((path) => path.slice(INNER_FALLBACK.length));
  const places = [
    { folder: join(root, INNER_FALLBACK), paths: inner },
    ...folders.map((folder) => ({ folder: resolve(folder), paths: list(resolve(folder)) })),
  ].filter((place) => place.paths.length > 0);
  if (places.length === 0) return [];
  const taken = new Set(paths.map((path) => path.toLowerCase()));
  const resources: DocsetFile[] = [];
  for (const place of places) {
    for (const path of place.paths) {
      if (taken.has(path.toLowerCase()) || !isResource(path)) continue;
      const absolutePath = join(place.folder, path);
      const stats = statSync(absolutePath, { throwIfNoEntry: false });
      if (!stats) continue;
      taken.add(path.toLowerCase());
      resources.push({ absolutePath, path, size: stats.size, modified: stats.mtimeMs });
    }
  }
  return resources;
}
