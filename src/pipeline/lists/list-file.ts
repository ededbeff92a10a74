import { hash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OtherPageDigests, Snapshot } from '../cache/snapshot.ts';

/** A file that is made of what is known of the whole site or of a locale, not yet made. */
export interface ListFile {
  /** Path below the output folder. */
  readonly outputPath: string;
  /** What the file is made from besides the site map and the program: equal values give equal files. */
  readonly inputs: string;
  readonly make: () => string | Uint8Array;
}

/**
 * Writes files but for those that the old site has, by the digests of what they are made from; gives the digests of all.
 * `surroundings` is a digest of the site map.
 */
export async function writeListFiles(
  files: readonly ListFile[],
  surroundings: string,
  folder: string,
  known: Snapshot['lists'],
): Promise<Record<string, OtherPageDigests>> {
  const digests: Record<string, OtherPageDigests> = {};
  for (const { outputPath, inputs, make } of files) {
    const old = known[outputPath];
    const digest = hash('sha1', `${surroundings}\0${inputs}`);
    if (old?.inputs === digest) {
      digests[outputPath] = old;
      continue;
    }
    const content = make();
    digests[outputPath] = { inputs: digest, page: hash('sha1', content) };
    const path = join(folder, outputPath);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  return digests;
}
