/**
 * Paths of many files in few folders: by each folder, with a slash at its end, the names of its files, a line each. A large
 * site has more files of its search indexes than pages, and a text for each would take five times as much memory.
 */
export type FoldedPaths = Readonly<Record<string, string>>;

/** Folds paths, none of which has a line break in it. */
export function foldPaths(paths: Iterable<string>): FoldedPaths {
  const names = new Map<string, string[]>();
  for (const path of paths) {
    const end = path.lastIndexOf('/') + 1;
    const folder = path.slice(0, end);
    const known = names.get(folder) ?? [];
    known.push(path.slice(end));
    names.set(folder, known);
  }
  return Object.fromEntries(Array.from(names, ([folder, ofFolder]) => [folder, ofFolder.join('\n')]));
}

/** Gives the paths that were folded, folder by folder. */
export function unfoldPaths(folded: FoldedPaths): string[] {
  return Object.entries(folded).flatMap(([folder, names]) => names.split('\n').map((name) => folder + name));
}
