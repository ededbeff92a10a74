import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { failureCode } from '../../docset/index.ts';

/** Lists what is to be removed from the site; it stands among the changed files. */
const REMOVALS = '.diglot-removals.json';

/** Lists the files below a folder, with forward slashes, in code-unit order. */
export function listFiles(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** Whether two files hold the same bytes; false if one is missing. */
export function isSameFile(a: string, b: string): boolean {
  try {
    return statSync(a).size === statSync(b).size && readFileSync(a).equals(readFileSync(b));
  } catch {
    return false;
  }
}

/** Notes in a folder of changed files what is to be removed from the site they are for. */
export function writeRemovals(changes: string, removals: readonly string[]): void {
  writeFileSync(join(changes, REMOVALS), JSON.stringify(removals));
}

/**
 * Moves a folder of changed files into a site, removes what it says is no more, and then itself. What was begun can be
 * begun again: each file that is still there is still to be moved. New files come first and those that name others last,
 * so that nothing on the site ever leads to what is not there yet.
 */
export function applyChanges(changes: string, site: string): void {
  const removals = readRemovals(changes);
  const paths = listFiles(changes).filter((path) => path !== REMOVALS);
  for (const path of inTheWay(removals, paths)) removeWithEmptyFolders(site, path);
  const moves = movesInto(site, paths).sort(byDependence(site));
  for (const folder of new Set(moves.map((path) => dirname(path)))) mkdirSync(join(site, folder), { recursive: true });
  // Whoever reads the site meanwhile should see as little as possible of both the old one and the new.
  for (const path of moves) renameSync(join(changes, path), join(site, path));
  for (const path of removals) removeWithEmptyFolders(site, path);
  rmSync(changes, { recursive: true, force: true });
}

/**
 * Lists what is to be moved for some files to come into a site: folders that it lacks, each as a whole, and the files that
 * are in none. A folder that holds lists is taken apart, as they come last.
 */
export function movesInto(site: string, paths: readonly string[]): string[] {
  const withLists = new Set(paths.filter((path) => LISTS.test(path)).flatMap(foldersAbove));
  const moved = new Map<string, boolean>();
  const isMoved = (folder: string): boolean => {
    const known = moved.get(folder) ?? (!withLists.has(folder) && !existsSync(join(site, folder)));
    moved.set(folder, known);
    return known;
  };
  return [...new Set(paths.map((path) => foldersAbove(path).findLast(isMoved) ?? path))];
}

/** Those of the files to be removed in whose folder's place a file comes, or in whose own place a folder does. */
function inTheWay(removals: readonly string[], paths: readonly string[]): string[] {
  const files = new Set(paths);
  const folders = new Set(paths.flatMap(foldersAbove));
  return removals.filter((path) => folders.has(path) || foldersAbove(path).some((folder) => files.has(folder)));
}

/** `foldersAbove('a/b/c.html') // => ['a/b', 'a']` */
function foldersAbove(path: string): string[] {
  const folder = dirname(path);
  return folder === '.' ? [] : [folder, ...foldersAbove(folder)];
}

function readRemovals(changes: string): string[] {
  try {
    return JSON.parse(readFileSync(join(changes, REMOVALS), 'utf8')) as string[];
  } catch (error) {
    if (failureCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Files that lead to others. */
const LISTS =
  /(?:^|\/)(?:sitemap[\d-]*\.xml(?:\.gz)?|feed\.xml|llms[\d-]*\.txt|pagefind-entry\.json|\.diglot-site\.json|indexes\.json)$/;

/** Compares files by when they may appear: new ones, changed ones, lists of others. */
function byDependence(site: string): (a: string, b: string) => number {
  const rank = (path: string): number => {
    if (LISTS.test(path)) return 2;
    return existsSync(join(site, path)) ? 1 : 0;
  };
  const ranks = new Map<string, number>();
  const rankOf = (path: string): number => {
    const known = ranks.get(path) ?? rank(path);
    ranks.set(path, known);
    return known;
  };
  return (a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1);
}

function removeWithEmptyFolders(site: string, path: string): void {
  try {
    unlinkSync(join(site, path));
  } catch (error) {
    // It is gone already, and what has its place now is new.
    if (!['ENOENT', 'ENOTDIR', 'EISDIR', 'EPERM'].includes(failureCode(error))) throw error;
  }
  for (const folder of foldersAbove(path)) {
    try {
      rmdirSync(join(site, folder));
    } catch (error) {
      // Something else is in it, unless it is gone already.
      if (failureCode(error) !== 'ENOENT') return;
    }
  }
}
