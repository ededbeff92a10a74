import { hash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { threadId } from 'node:worker_threads';

/**
 * Writes what is kept of a shard's search index into a cache folder, in whatever thread; gives the file's name, which its
 * content decides. Where the file system refuses, there is no file: the next index is made without it.
 */
export function writeIndexFile(folder: string, content: Uint8Array): string | undefined {
  const name = nameOf(content);
  const draft = join(folder, `index-draft.${threadId}`);
  try {
    writeFileSync(draft, content);
    // A file of this name may be there and damaged.
    renameSync(draft, join(folder, name));
    return name;
  } catch {
    return undefined;
  }
}

/** Reads such a file; undefined if it is not there or is not what was written. */
export function readIndexFile(path: string): Uint8Array | undefined {
  try {
    const content = readFileSync(path);
    return nameOf(content) === basename(path) ? content : undefined;
  } catch {
    return undefined;
  }
}

function nameOf(content: Uint8Array): string {
  return `${hash('sha1', content)}.index`;
}
