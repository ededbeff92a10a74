import { readdirSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Docset } from '../model/docset.ts';
import { siteResources, TEMPLATES_FOLDER, type SiteMap } from '../site/structure.ts';
import { isSameState, readState, stateOf, type FileState } from './cache/file-state.ts';
import type { Snapshot } from './cache/snapshot.ts';

/** A file to be copied as it is. */
export interface Copy {
  readonly from: string;
  readonly outputPath: string;
  readonly state: FileState;
}

/** Lists everything that is copied to the site: media, and what pages need in the browser. */
export function listCopies(site: SiteMap, docsets: readonly Docset[]): Copy[] {
  const assets = join(TEMPLATES_FOLDER, 'assets');
  const own = readdirSync(assets, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const assetCopies = own.map((entry): Copy => {
    const from = join(entry.parentPath, entry.name);
    const outputPath = `assets/${relative(assets, from).split(sep).join('/')}`;
    return { from, outputPath, state: readState(from) ?? NOT_THERE };
  });
  const media = siteResources(site, docsets).map((file): Copy => ({
    from: file.absolutePath,
    outputPath: file.outputPath,
    state: stateOf(file),
  }));
  return [...assetCopies, ...media];
}

/** State of a file that has vanished since it was found. */
const NOT_THERE: FileState = [-1, 0];

/** Whether the old site has a copy of what the file holds now. */
export function isCopied({ outputPath, state }: Copy, known: Snapshot['copies']): boolean {
  return isSameState(known[outputPath], state);
}

/** Copies files below a folder. */
export async function writeCopies(copies: readonly Copy[], folder: string): Promise<void> {
  for (const { from, outputPath } of copies) {
    const to = join(folder, outputPath);
    await mkdir(dirname(to), { recursive: true });
    await copyFile(from, to);
  }
}
