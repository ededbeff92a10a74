import { posix } from 'node:path';
import { editDistance } from '../../model/edit-distance.ts';

/** Finds paths that are written slightly wrong among those that exist. */
export class PathIndex {
  readonly #paths: ReadonlySet<string>;
  readonly #byLowerCase: ReadonlyMap<string, string>;
  readonly #byFolder: ReadonlyMap<string, string[]>;
  readonly #byName: ReadonlyMap<string, string[]>;

  constructor(paths: readonly string[]) {
    this.#paths = new Set(paths);
    this.#byLowerCase = new Map(paths.map((path) => [path.toLowerCase(), path]));
    this.#byFolder = groupBy(paths, (path) => posix.dirname(path));
    this.#byName = groupBy(paths, (path) => posix.basename(path));
  }

  /** Finds the path as it is on disk, also if only its case differs. */
  find(path: string): string | undefined {
    return this.#paths.has(path) ? path : this.#byLowerCase.get(path.toLowerCase());
  }

  /**
   * Suggests what a path that does not exist may mean: a name in the same folder that at most two letters set apart, or
   * the only file of that name elsewhere.
   */
  nearest(path: string): string | undefined {
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
