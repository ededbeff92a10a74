import { basename, dirname } from 'node:path';
import type { ArticleHead } from '../../model/docset.ts';
import type { FileState } from './file-state.ts';

/** A file as a build found it: its size and time, and what an article's head says to others, if it says anything. */
export type KnownFile = readonly [...FileState, head?: ArticleHead];

/** The files of a folder by their names. */
export type KnownFolder = Readonly<Record<string, KnownFile>>;

/** What is known of files. They are kept folder by folder, so that each folder's path is there once. */
export class KnownFiles implements Iterable<readonly [path: string, files: KnownFolder]> {
  private readonly folders: Map<string, Record<string, KnownFile>>;

  /** Knows files by the absolute paths of their folders. */
  constructor(folders: Iterable<readonly [path: string, files: KnownFolder]> = []) {
    this.folders = new Map(folders);
  }

  /** What is known of the file at an absolute path. */
  get(path: string): KnownFile | undefined {
    const files = this.folders.get(dirname(path));
    const name = basename(path);
    return files && Object.hasOwn(files, name) ? files[name] : undefined;
  }

  /** Notes the file at an absolute path. */
  note(path: string, file: KnownFile): void {
    const folder = dirname(path);
    // Without a prototype, every name is a name and no more.
    const files = this.folders.get(folder) ?? (Object.create(null) as Record<string, KnownFile>);
    files[basename(path)] = file;
    this.folders.set(folder, files);
  }

  /** Every folder of which a file is known. */
  [Symbol.iterator](): Iterator<readonly [path: string, files: KnownFolder]> {
    return this.folders.entries();
  }
}
