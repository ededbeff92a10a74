import { existsSync, readdirSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Docset } from '../../model/docset.ts';
import {
  ASSETS_FOLDER,
  TEMPLATES_FOLDER,
  siteResources,
  themeFiles,
  type SiteMap,
  type ThemeFile,
  type ThemeOptions,
} from '../../site/structure.ts';
import { isSameState, readState, stateOf, type FileState } from '../cache/file-state.ts';
import type { Snapshot } from '../cache/snapshot.ts';
import { UsageError } from '../failure.ts';

/** A file to be copied as it is. */
export interface Copy {
  readonly from: string;
  readonly outputPath: string;
  readonly state: FileState;
}

/**
 * Lists everything that is copied to the site: media, what pages need in the browser, and the files of the publisher's
 * theme. Throws a UsageError if one of these is missing.
 */
export function listCopies(site: SiteMap, docsets: readonly Docset[], theme?: ThemeOptions): Copy[] {
  const media = siteResources(site, docsets).map((file): Copy => ({
    from: file.absolutePath,
    outputPath: file.outputPath,
    state: stateOf(file),
  }));
  return [...listOwnCopies(theme), ...media];
}

/** Lists what every site of a theme has: what pages need in the browser, and the theme's files. Throws likewise. */
export function listOwnCopies(theme: ThemeOptions = {}): Copy[] {
  // The compiler alone, without the rest of the package's build, minifies nothing.
  const assets = existsSync(ASSETS_FOLDER) ? ASSETS_FOLDER : join(TEMPLATES_FOLDER, 'assets');
  const own = readdirSync(assets, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const assetCopies = own.map((entry): Copy => {
    const from = join(entry.parentPath, entry.name);
    const outputPath = `assets/${relative(assets, from).split(sep).join('/')}`;
    return { from, outputPath, state: readState(from) ?? NOT_THERE };
  });
  return [...assetCopies, ...themeFiles(theme).map(copyOfTheme)];
}

function copyOfTheme({ from, outputPath }: ThemeFile): Copy {
  const state = readState(from);
  if (!state) throw new UsageError(`The theme names the file "${from}", which is not there.`);
  return { from: resolve(from), outputPath, state };
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
