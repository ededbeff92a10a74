import { pagePath } from './urls.ts';

/** Folders of pages as they are sent to another thread. */
export interface PackedFolders {
  readonly home: string;
  /** Indexes of the articles' paths in a list of all. */
  readonly paths: Uint32Array;
  readonly moved: ReadonlyMap<string, string>;
}

/**
 * Folders of a locale's pages. Nearly every page stands where its article's path says, so that only the others' folders
 * are held, and of a path no more than the text that all locales share.
 */
export class PageFolders implements Iterable<[string, string]> {
  private readonly home: string;
  private readonly paths = new Set<string>();
  private readonly moved = new Map<string, string>();

  /** `home` is the locale's folder: `id-id/`. */
  constructor(home: string) {
    this.home = home;
  }

  get size(): number {
    return this.paths.size;
  }

  has(path: string): boolean {
    return this.paths.has(path);
  }

  get(path: string): string | undefined {
    if (!this.paths.has(path)) return undefined;
    return this.moved.get(path) ?? this.home + pagePath(path);
  }

  keys(): Iterable<string> {
    return this.paths.keys();
  }

  *[Symbol.iterator](): Iterator<[string, string]> {
    for (const path of this.paths) yield [path, this.get(path) ?? ''];
  }

  /**
   * Notes the folder of an article's page, which is the one that the article's path says if none is given; of several articles
   * whose paths differ in case alone, the first one's counts.
   */
  add(path: string, folder?: string): void {
    if (this.paths.has(path)) return;
    this.paths.add(path);
    if (folder !== undefined && folder !== this.home + pagePath(path)) this.moved.set(path, folder);
  }

  /** Everything that is held, from which the rest follows. */
  toJSON(): unknown {
    return [this.home, [...this.paths], [...this.moved]];
  }

  /** Packs the folders to be sent to another thread; `indexOf` gives the index of a path in the list of all. */
  pack(indexOf: (path: string) => number): PackedFolders {
    return { home: this.home, paths: Uint32Array.from(this.paths, indexOf), moved: this.moved };
  }

  /** Unpacks folders; `paths` is the list of all. */
  static unpack({ home, paths: indexes, moved }: PackedFolders, paths: readonly string[]): PageFolders {
    const folders = new PageFolders(home);
    for (const index of indexes) {
      const path = paths[index];
      if (path === undefined) throw new RangeError(`no path ${index}`);
      folders.paths.add(path);
    }
    for (const [path, folder] of moved) folders.moved.set(path, folder);
    return folders;
  }
}
