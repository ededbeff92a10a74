import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, renameSync, writevSync } from 'node:fs';
import { basename, join } from 'node:path';
import { threadId } from 'node:worker_threads';

/**
 * Writes what is kept of a shard's search index, in parts, into a cache folder, in whatever thread; gives the file's name, which
 * its content decides. Where the file system refuses, there is no file: the next index is made without it.
 */
export function writeIndexFile(folder: string, parts: readonly Uint8Array[]): string | undefined {
  const name = nameOf(parts);
  const draft = join(folder, `index-draft.${threadId}`);
  try {
    if (!writeParts(draft, parts)) return undefined;
    // A file of this name may be there and damaged.
    renameSync(draft, join(folder, name));
    return name;
  } catch {
    return undefined;
  }
}

/** Writes parts one behind the other, none of which is copied for it; tells whether there was room for all. */
function writeParts(path: string, parts: readonly Uint8Array[]): boolean {
  const file = openSync(path, 'w');
  try {
    return writevSync(file, parts) === parts.reduce((sum, { length }) => sum + length, 0);
  } finally {
    closeSync(file);
  }
}

/** Reads such a file; undefined if it is not there or is not what was written. */
export function readIndexFile(path: string): Uint8Array | undefined {
  try {
    const content = readFileSync(path);
    return nameOf([content]) === basename(path) ? content : undefined;
  } catch {
    return undefined;
  }
}

function nameOf(parts: readonly Uint8Array[]): string {
  const digest = createHash('sha1');
  for (const part of parts) digest.update(part);
  return `${digest.digest('hex')}.index`;
}
