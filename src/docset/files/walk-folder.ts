import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import type { LocatedDiagnostic } from '../../model/diagnostic.ts';
import { locate } from '../../model/diagnostic.ts';
import { SharedValues } from '../../model/shared-values.ts';
import { failureCode, failureReason } from '../failure-reason.ts';

/** What a walk found: every file's path below the root, with forward slashes, in code-unit order. */
export interface Walk {
  readonly paths: readonly string[];
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/** Names of folders in which no docset has anything. */
export const NEVER_ENTERED: ReadonlySet<string> = new Set(['.git', '.diglot', 'node_modules']);

/**
 * Lists every file below `root`, an absolute path, following links to files and folders.
 * `.git`, `.diglot`, `node_modules` and the absolute paths in `exclude` are not entered. Links that lead to a folder they
 * stand in are reported as `symlink-loop`, what cannot be read as `unreadable-file`, under the folder as the user typed it.
 * `shared` holds what the paths share with those of other folders.
 */
export function walkFolder(
  root: string,
  typedFolder: string,
  exclude: readonly string[],
  shared = new SharedValues<string>(),
): Walk {
  const excluded = new Set(exclude);
  const paths: string[] = [];
  const diagnostics: LocatedDiagnostic[] = [];
  const report = (code: 'symlink-loop' | 'unreadable-file', path: string, message: string) => {
    diagnostics.push(...locate(join(typedFolder, path), '', [{ code, message }]));
  };

  // `chain` holds the real paths of the folders the walk is in, outermost first.
  const enter = (folder: string, path: string, chain: readonly string[]) => {
    let entries: Dirent[];
    try {
      // Blocking calls: asynchronous ones take two to three times as long, for folders as for sizes.
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      report('unreadable-file', path, `This folder cannot be read: ${failureReason(error)}.`);
      return;
    }
    for (const entry of entries) {
      const entryPath = path === '' ? entry.name : `${path}/${entry.name}`;
      const absolutePath = folder.endsWith(sep) ? folder + entry.name : folder + sep + entry.name;
      if (excluded.size > 0 && excluded.has(absolutePath)) continue;
      if (entry.isFile()) paths.push(entryPath);
      else if (entry.isSymbolicLink()) follow(absolutePath, entryPath, entry.name, chain);
      else if (entry.isDirectory() && !NEVER_ENTERED.has(entry.name)) {
        enter(absolutePath, entryPath, [...chain, join(chain.at(-1) ?? '', entry.name)]);
      }
    }
  };

  const follow = (link: string, path: string, name: string, chain: readonly string[]) => {
    try {
      const target = statSync(link);
      if (target.isFile()) paths.push(path);
      if (!target.isDirectory() || NEVER_ENTERED.has(name)) return;
      const realTarget = realpathSync(link);
      if (excluded.has(realTarget)) return;
      if (chain.some((ancestor) => isWithin(ancestor, realTarget))) {
        report('symlink-loop', path, `This link leads to ${realTarget}, a folder that it stands in; it is skipped.`);
      } else enter(link, path, [...chain, realTarget]);
    } catch (error) {
      if (failureCode(error) === 'ELOOP') report('symlink-loop', path, 'This link leads to itself; it is skipped.');
      else report('unreadable-file', path, `This link cannot be followed: ${failureReason(error)}.`);
    }
  };

  enter(root, '', [realpathSync(root)]);
  paths.sort();
  return { paths: paths.map((path) => shared.of(path, path)), diagnostics };
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
