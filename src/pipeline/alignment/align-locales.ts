import type { IdentifiedPair } from '../../alignment/index.ts';
import type { PairAlignment } from '../../model/alignment.ts';
import { CODE_FOLDER } from '../../model/own-folders.ts';
import { CACHES } from '../cache/cache-folder.ts';
import { runInWorkers } from '../run-in-workers.ts';
import { alignLocale } from './align-locale.ts';

/** What a worker thread is given: all pairs of one locale, file by file, and the folder of caches. */
export interface AlignmentTask {
  readonly files: readonly (readonly IdentifiedPair[])[];
  readonly caches: string;
}

/** How locales are aligned. */
export interface AlignmentOptions {
  /** The folder of caches. */
  readonly caches?: string;
  /** How many threads there are at most; one for each core if absent. */
  readonly jobs?: number;
  /** Is told of each locale that is done, by its index. */
  readonly onAligned?: (locale: number) => void;
}

/** What is said of each pair of a locale, file by file. What was learned of the locale stays in its thread. */
export type AlignedFiles = readonly (readonly PairAlignment[])[];

/** Aligns several locales at once, each in a thread of its own, and gives the results in the same order. */
export async function alignLocales(
  locales: readonly (readonly (readonly IdentifiedPair[])[])[],
  { caches = CACHES, jobs, onAligned = () => undefined }: AlignmentOptions = {},
): Promise<AlignedFiles[]> {
  const worker = new URL('pipeline/alignment/alignment-worker.js', CODE_FOLDER);
  const tasks = locales.map((files): AlignmentTask => ({ files, caches }));
  const aligned: AlignedFiles[] = [];
  const here = (task: AlignmentTask): AlignedFiles => alignLocale(task.files, task.caches).pairs;
  await runInWorkers(tasks, { worker, here, jobs }, (result, locale) => {
    aligned[locale] = result;
    onAligned(locale);
  });
  return aligned;
}
