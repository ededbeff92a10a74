import { join, sep } from 'node:path';

/** Puts an absolute path together from a docset's folder and a docset-relative path, which is normal. */
export function filePath(root: string, path: string): string {
  // Joining takes longer than asking for a file's size.
  return sep === '/' && root !== '/' ? `${root}/${path}` : join(root, path);
}
