import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DocsetFile } from '../../model/docset.ts';
import { walkFolder } from './walk-folder.ts';

/** Folder of a docset in which localization puts what the translation lacks. */
export const INNER_FALLBACK = '.fallback/';

/**
 * Lists the media that a docset lacks and its fallbacks have, by the docset-relative paths at which articles expect them.
 * `paths` are all files of the docset, `folders` the docsets to fall back to; the first one that has a file gives it.
 * What cannot be read is left out: whoever links to it is told.
 */
export function fallbackResources(
  root: string,
  paths: readonly string[],
  folders: readonly string[],
  isResource: (path: string) => boolean,
): DocsetFile[] {
  const inner = paths
    .filter((path) => path.startsWith(INNER_FALLBACK))
    .map((path) => path.slice(INNER_FALLBACK.length));
  const places = [
    { folder: join(root, INNER_FALLBACK), paths: inner },
    ...folders.map((folder) => ({ folder: resolve(folder), paths: walkFolder(resolve(folder), folder, []).paths })),
  ];
  const taken = new Set(paths.map((path) => path.toLowerCase()));
  const resources: DocsetFile[] = [];
  for (const place of places) {
    for (const path of place.paths) {
      if (taken.has(path.toLowerCase()) || !isResource(path)) continue;
      const absolutePath = join(place.folder, path);
      const stats = statSync(absolutePath, { throwIfNoEntry: false });
      if (!stats) continue;
      taken.add(path.toLowerCase());
      resources.push({ absolutePath, path, size: stats.size });
    }
  }
  return resources;
}
