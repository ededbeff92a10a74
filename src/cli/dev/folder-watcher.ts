import { readdirSync, realpathSync, statSync, watch, type FSWatcher } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { NEVER_ENTERED } from '../../pipeline/index.ts';

/** Files that may have changed, by absolute paths; nothing where they are too many or not known. */
export type ChangedPaths = ReadonlySet<string> | undefined;

/** How long, in milliseconds, nothing must have happened until changes are told: editors write a file in several steps. */
const QUIET = 20;

/** More changes than this are told as a whole: the system may have dropped some. */
const MOST_PATHS = 500;

/** What editors and builds write beside files: `.#a.md`, `a.md~`, `.a.md.swp`, `4913`, `.site.diglot-new`. */
const PASSING = /^(?:\.#.*|#.*#|.*~|.*\.sw[a-z]|.*\.tmp|4913|\..*\.diglot-(?:lock|new|changes|old))$/i;

interface Watched {
  readonly watcher: FSWatcher;
  /** The names that count; all of them if absent. */
  readonly names: Set<string> | undefined;
}

/**
 * Watches folders with all that is below them, and single files, and tells of changes once there is quiet. Each folder
 * costs one watch of the system, however many files are in it.
 */
export class FolderWatcher {
  private readonly onChange: (paths: ChangedPaths) => void;
  private readonly excluded: ReadonlySet<string>;
  private readonly roots = new Set<string>();
  private readonly folders = new Map<string, Watched>();
  private changed: Set<string> | undefined = new Set();
  private timer: NodeJS.Timeout | undefined;

  /** `excluded` holds absolute paths of folders that are never entered. */
  constructor(onChange: (paths: ChangedPaths) => void, excluded: readonly string[]) {
    this.onChange = onChange;
    this.excluded = new Set(excluded);
  }

  /** Watches a folder, by its absolute path, and its coming and going. Throws what the file system says. */
  watchTree(folder: string): void {
    this.roots.add(folder);
    this.enter(folder, []);
    this.watchFile(folder);
  }

  /** Watches a single file, by its absolute path, whether it is there or not. */
  watchFile(path: string): void {
    const folder = dirname(path);
    const watched = this.folders.get(folder);
    if (watched) watched.names?.add(basename(path));
    else this.watch(folder, new Set([basename(path)]));
  }

  /** Ends all watches. */
  close(): void {
    clearTimeout(this.timer);
    for (const { watcher } of this.folders.values()) watcher.close();
    this.folders.clear();
  }

  private enter(folder: string, chain: readonly string[]): void {
    if (this.excluded.has(folder)) return;
    const real = realPathOf(folder);
    if (real === undefined || this.excluded.has(real) || chain.includes(real)) return;
    this.leave(folder);
    this.watch(folder, undefined);
    for (const entry of readFolder(folder)) {
      if (NEVER_ENTERED.has(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory() || (entry.isSymbolicLink() && isFolder(path))) this.enter(path, [...chain, real]);
    }
  }

  private watch(folder: string, names: Set<string> | undefined): void {
    let watcher: FSWatcher;
    try {
      watcher = watch(folder, (_, name) => {
        this.note(folder, name);
      });
    } catch (error) {
      // A folder that vanished while others were looked at.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
      throw error;
    }
    watcher.on('error', () => {
      this.leave(folder);
      this.tell(undefined);
    });
    this.folders.set(folder, { watcher, names });
  }

  private leave(folder: string): void {
    for (const [path, { watcher }] of this.folders) {
      if (path !== folder && !path.startsWith(folder + sep)) continue;
      watcher.close();
      this.folders.delete(path);
    }
  }

  private note(folder: string, name: string | null): void {
    const names = this.folders.get(folder)?.names;
    if (name === null) {
      this.tell(undefined);
      return;
    }
    if ((names && !names.has(name)) || PASSING.test(name) || NEVER_ENTERED.has(name)) return;
    const path = join(folder, name);
    if (!this.excluded.has(path)) this.tell(path);
  }

  private tell(path: string | undefined): void {
    if (path === undefined) this.changed = undefined;
    else this.changed?.add(path);
    if (this.changed && this.changed.size > MOST_PATHS) this.changed = undefined;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.flush();
    }, QUIET);
  }

  private flush(): void {
    let { changed } = this;
    this.changed = new Set();
    if (!changed) for (const root of this.roots) this.enter(root, []);
    for (const path of changed ?? []) {
      const isWatched = this.folders.has(path);
      if (!isWatched && !isFolder(path)) continue;
      // Of a folder that has come, gone, or come back, nobody has told what is in it.
      changed = undefined;
      this.leave(path);
      if (isFolder(path)) this.enter(path, []);
    }
    this.onChange(changed);
  }
}

function readFolder(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function realPathOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
