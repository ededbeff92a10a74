import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** What a folder holds, in apparent bytes. */
export interface FolderSize {
  readonly files: number;
  /** Files that end in `.html`. */
  readonly pages: number;
  /** Of all files but the search indexes. */
  readonly bytes: number;
  /** Of what is in folders called `pagefind`. */
  readonly searchBytes: number;
}

/** Adds up a folder with all below it; one that is not there holds nothing. */
export function folderSize(folder: string): FolderSize {
  let files = 0;
  let pages = 0;
  let bytes = 0;
  let searchBytes = 0;
  for (const entry of entries(folder)) {
    if (!entry.isFile()) continue;
    const { size } = statSync(path.join(entry.parentPath, entry.name));
    const below = path.relative(folder, entry.parentPath).split(path.sep);
    files++;
    if (entry.name.endsWith('.html')) pages++;
    if (below.includes('pagefind')) searchBytes += size;
    else bytes += size;
  }
  return { files, pages, bytes, searchBytes };
}

function entries(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
