import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { failureCode } from '../failure-reason.ts';

/** A file of a docset, or of one it falls back to, as text. */
export interface ContentFile {
  /** Docset-relative path as it is on disk. */
  readonly path: string;
  readonly absolutePath: string;
  /** The path as the user would type it. */
  readonly typedPath: string;
  readonly text: string;
}

/** Why a file that was asked for is not there. */
export type ContentProblem = 'missing' | 'outside' | 'unreadable';

/** A folder in which files are looked for, and its name as the user typed it. */
export interface ContentRoot {
  readonly absolutePath: string;
  readonly typedFolder: string;
}

/** How many characters of files are kept for the next article that asks for them. */
const CACHE_CHARACTERS = 16_000_000;

/**
 * Reads the files that articles include and quote. One is looked for in the docset itself, then in its `.fallback/`
 * folder, where localization puts what the translation lacks, then in the docsets it falls back to. Where no file has
 * the case of the path, one that differs in case alone is taken.
 */
export class ContentFiles {
  private readonly roots: readonly ContentRoot[];
  private readonly listings = new Map<string, ReadonlyMap<string, string>>();
  private readonly cache = new Map<string, ContentFile | ContentProblem>();
  private cachedCharacters = 0;
  private reads = new Set<string>();

  /** `root` is the docset's own folder; `fallbacks` are those of other docsets, in order. */
  constructor(root: ContentRoot, fallbacks: readonly ContentRoot[] = []) {
    const inside = {
      absolutePath: join(root.absolutePath, '.fallback'),
      typedFolder: join(root.typedFolder, '.fallback'),
    };
    this.roots = [root, inside, ...fallbacks];
  }

  /**
   * Reads the file at the first of some docset-relative paths at which there is one. Paths use forward slashes; one that
   * is undefined leaves the docset.
   */
  read(candidates: readonly (string | undefined)[]): ContentFile | ContentProblem {
    const inside = candidates.filter((path) => path !== undefined);
    if (inside.length === 0) return 'outside';
    let problem: ContentProblem = 'missing';
    for (const path of inside) {
      const found = this.readCached(path);
      if (typeof found !== 'string') {
        this.reads.add(found.absolutePath);
        return found;
      }
      if (found === 'unreadable') problem = found;
    }
    return problem;
  }

  /** Absolute paths of all files that were read, or asked for again, since this was last asked. */
  takeReads(): string[] {
    const reads = [...this.reads];
    this.reads = new Set();
    return reads;
  }

  /** Forgets all files and what is in folders, because they may have changed. */
  forget(): void {
    this.listings.clear();
    this.cache.clear();
    this.cachedCharacters = 0;
  }

  /** Whether there is a file at one of some docset-relative paths. */
  has(candidates: readonly (string | undefined)[]): boolean {
    return candidates.some(
      (path) => path !== undefined && this.roots.some((root) => this.nameOf(root, path) !== undefined),
    );
  }

  /** Whether a docset to fall back to has a file at a docset-relative path. */
  isInFallback(path: string): boolean {
    return this.roots.slice(2).some((root) => this.nameOf(root, path) !== undefined);
  }

  private readCached(path: string): ContentFile | ContentProblem {
    const known = this.cache.get(path);
    if (known !== undefined) return known;
    const found = this.readFresh(path);
    this.cachedCharacters += typeof found === 'string' ? path.length : found.text.length;
    if (this.cachedCharacters > CACHE_CHARACTERS) {
      this.cache.clear();
      this.cachedCharacters = 0;
    }
    this.cache.set(path, found);
    return found;
  }

  private readFresh(path: string): ContentFile | ContentProblem {
    for (const root of this.roots) {
      const name = this.nameOf(root, path);
      if (name === undefined) continue;
      const absolutePath = join(root.absolutePath, name);
      try {
        const text = readFileSync(absolutePath, 'utf8');
        return { path: name, absolutePath, typedPath: join(root.typedFolder, name), text };
      } catch (error) {
        return failureCode(error) === 'ENOENT' ? 'missing' : 'unreadable';
      }
    }
    return 'missing';
  }

  /** The path below `root`, in the case it has on disk; undefined if there is no such file. */
  private nameOf({ absolutePath }: ContentRoot, path: string): string | undefined {
    const found: string[] = [];
    for (const segment of path.split('/')) {
      const listing = this.list(join(absolutePath, ...found));
      const name = listing.get(segment) ?? listing.get(segment.toLowerCase());
      if (name === undefined) return undefined;
      found.push(name);
    }
    return found.join('/');
  }

  /** What is in a folder, each name under itself and in lower case. */
  private list(folder: string): ReadonlyMap<string, string> {
    const known = this.listings.get(folder);
    if (known) return known;
    const names = new Map<string, string>();
    try {
      for (const name of readdirSync(folder)) names.set(name.toLowerCase(), name).set(name, name);
    } catch {
      // No folder: nothing in it.
    }
    this.listings.set(folder, names);
    return names;
  }
}
