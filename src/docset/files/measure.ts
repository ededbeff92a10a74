import { statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { DocsetFile } from '../../model/docset.ts';
import { failureReason } from '../failure-reason.ts';

/** Asks for size and time of writing of the file at a docset-relative path; gives a message if it cannot be read. */
export function measureFile(root: string, path: string): DocsetFile | string {
  // Paths of a walk are normal, and joining them would take longer than asking for their sizes.
  const absolutePath = sep === '/' && root !== '/' ? `${root}/${path}` : join(root, path);
  try {
    const { size, mtimeMs } = statSync(absolutePath);
    return { absolutePath, path, size, modified: mtimeMs };
  } catch (error) {
    return `This file cannot be read: ${failureReason(error)}.`;
  }
}

/** Measures those of some paths at which there is a file, in their order; files in `measured` are not asked for again. */
export function measureInputs(
  root: string,
  paths: ReadonlySet<string>,
  measured: readonly (readonly DocsetFile[])[],
): DocsetFile[] {
  const known = new Map(measured.flat().flatMap((file) => (paths.has(file.path) ? [[file.path, file] as const] : [])));
  return [...paths].sort().flatMap((path) => {
    const file = known.get(path) ?? measureFile(root, path);
    return typeof file === 'string' ? [] : [file];
  });
}
