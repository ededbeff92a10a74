import { posix } from 'node:path';

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

/** Counts insertions, deletions and replacements between two texts (Levenshtein); gives `limit` if there are more. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    // No later row can be lower than the lowest of this one.
    if (Math.min(...current) >= limit) return limit;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
