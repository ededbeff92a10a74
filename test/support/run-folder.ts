import { mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Linux keeps files in memory. */
const MEMORY = '/dev/shm';

/** In bytes: several times what a run has at one time. */
const ROOM = 2 ** 32;

/**
 * Makes the folder for the temporary files of a test run: in memory where there is room, as sites of hundreds of files are
 * written and removed again and again, which costs a disk more than all else that building them does; else on the disk.
 */
export function makeRunFolder(): string {
  return mkdtempSync(join(hasRoom(MEMORY) ? MEMORY : tmpdir(), 'diglot-tests-'));
}

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= ROOM;
  } catch {
    return false;
  }
}
