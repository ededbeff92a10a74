import { KeyList, SharedKeys } from '../../model/shared-keys.ts';
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
 * are held, and of a path no more than its number among those of all locales.
 */
export class PageFolders implements Iterable<[string, string]> {
  private readonly home: string;
  private readonly paths: KeyList;
  private readonly moved: ReadonlyMap<string, string>;

  private constructor(home: string, paths: KeyList, moved: ReadonlyMap<string, string>) {
    this.home = home;
    this.paths = paths;
    this.moved = moved;
  }

  /**
   * Holds the folders of articles' pages by the articles' paths; undefined stands for the one that the path says. Of several
   * of one path, the first counts. `home` is the locale's folder: `id-id/`; `keys` number the paths of all locales.
   */
  static of(home: string, keys: SharedKeys, folders: Iterable<readonly [string, string | undefined]>): PageFolders {
    const paths = new Set<string>();
    const moved = new Map<string, string>();
    for (const [path, folder] of folders) {
      if (paths.has(path)) continue;
      paths.add(path);
      if (folder !== undefined && folder !== home + pagePath(path)) moved.set(path, folder);
    }
    return new PageFolders(home, KeyList.of(keys, paths), moved);
  }

  /** The folders of a locale or docset without pages. */
  static none(home: string): PageFolders {
    return PageFolders.of(home, new SharedKeys(), []);
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
    return this.paths;
  }

  *[Symbol.iterator](): Iterator<[string, string]> {
    for (const path of this.paths) yield [path, this.get(path) ?? ''];
  }

  /** Everything that is held, from which the rest follows. */
  toJSON(): unknown {
    return [this.home, [...this.paths], [...this.moved]];
  }

  /** Packs the folders to be sent to another thread; `indexOf` gives the index of a path in the list of all. */
  pack(indexOf: (path: string) => number): PackedFolders {
    return { home: this.home, paths: Uint32Array.from(this.paths, indexOf), moved: this.moved };
  }

  /** Unpacks folders; `keys` are all paths, numbered as they were listed. */
  static unpack({ home, paths, moved }: PackedFolders, keys: SharedKeys): PageFolders {
    return new PageFolders(home, KeyList.ofNumbers(keys, paths), moved);
  }
}
