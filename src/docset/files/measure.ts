import { statSync } from 'node:fs';
import type { DocsetFile } from '../../model/docset.ts';
import { failureReason } from '../failure-reason.ts';
import { filePath } from './file-path.ts';

/** A file of a docset, whose absolute path is put together whenever it is asked for: a site has a hundred thousand of them. */
class MeasuredFile implements DocsetFile {
  private readonly root: string;
  readonly path: string;
  readonly size: number;
  readonly modified: number;

  constructor(root: string, path: string, size: number, modified: number) {
    this.root = root;
    this.path = path;
    this.size = size;
    this.modified = modified;
  }

  get absolutePath(): string {
    return filePath(this.root, this.path);
  }
}

/** Asks for size and time of writing of the file at a docset-relative path; gives a message if it cannot be read. */
export function measureFile(root: string, path: string): DocsetFile | string {
  try {
    const { size, mtimeMs } = statSync(filePath(root, path));
    return new MeasuredFile(root, path, size, mtimeMs);
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
