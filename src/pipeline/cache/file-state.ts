import { statSync } from 'node:fs';
import type { DocsetFile } from '../../model/docset.ts';

/** Size in bytes and time of the last change of a file: while both are the same, so is the file. */
export type FileState = readonly [size: number, modified: number];

/** The state of a file that was found. */
export function stateOf({ size, modified }: Pick<DocsetFile, 'size' | 'modified'>): FileState {
  return [size, modified];
}

/** The state of a file now; undefined if there is none. */
export function readState(path: string): FileState | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats && [stats.size, stats.mtimeMs];
}

/**
 * How long, in milliseconds, a file must have been left alone before its state tells that it is the same: clocks of file
 * systems tick seldom enough for two changes to get one time.
 */
const SETTLED_AFTER = 1000;

/** Whether a file had been left alone for long enough at some time, in milliseconds since 1970. */
export function isSettled([, modified]: FileState, time: number): boolean {
  return modified < time - SETTLED_AFTER;
}

/** Whether a file that was in one state still is. */
export function isSameState(
  a: readonly [...FileState, ...unknown[]] | null | undefined,
  b: FileState | undefined,
): boolean {
  if (!a || !b) return false;
  return a[0] === b[0] && a[1] === b[1];
}
