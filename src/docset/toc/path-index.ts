import { posix } from 'node:path';
import { editDistance } from '../../model/edit-distance.ts';

/** Finds paths that are written slightly wrong among those that exist. */
export class PathIndex {
  readonly #list: readonly string[];
  // Made when they are asked for: most docsets have few links, and next to none that is wrong.
  #paths: ReadonlySet<string> | undefined;
  #byLowerCase: ReadonlyMap<string, string> | undefined;
  #byFolder: ReadonlyMap<string, string[]> | undefined;
  #byName: ReadonlyMap<string, string[]> | undefined;

  constructor(paths: readonly string[]) {
    this.#list = paths;
  }

  /** Finds the path as it is on disk, also if only its case differs. */
  find(path: string): string | undefined {
    this.#paths ??= new Set(this.#list);
    if (this.#paths.has(path)) return path;
    this.#byLowerCase ??= new Map(this.#list.map((known) => [known.toLowerCase(), known]));
    return this.#byLowerCase.get(path.toLowerCase());
  }

  /**
   * Suggests what a path that does not exist may mean: a name in the same folder that at most two letters set apart, or
   * the only file of that name elsewhere.
   */
  nearest(path: string): string | undefined {
    this.#byFolder ??= groupBy(this.#list, folderOf);
    this.#byName ??= groupBy(this.#list, nameOf);
    const written = path.toLowerCase();
    const name = posix.basename(written);
    let best: string | undefined;
    let bestDistance = 3;
    for (const candidate of this.#byFolder.get(posix.dirname(written)) ?? []) {
      const candidateName = posix.basename(candidate).toLowerCase();
      const distance = candidateName === `${name}.md` ? 0 : editDistance(candidateName, name, bestDistance);
      if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
    }
    const namesakes = this.#byName.get(name) ?? [];
    return best ?? (namesakes.length === 1 ? namesakes[0] : undefined);
  }
}

// All paths are cut when one link is wrong; what `posix` asks of paths besides, these need not be asked.

function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '.' : path.slice(0, slash);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function groupBy(paths: readonly string[], keyOf: (path: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const key = keyOf(path).toLowerCase();
    const group = groups.get(key);
    if (group) group.push(path);
    else groups.set(key, [path]);
  }
  return groups;
}
