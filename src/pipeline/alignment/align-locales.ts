import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import type { IdentifiedPair } from '../../alignment/index.ts';
import { CACHES } from '../cache/cache-folder.ts';
import { alignLocale } from './align-locale.ts';
import type { LocaleAlignment } from './locale-alignment.ts';

/** What a worker thread is given: all pairs of one locale, file by file, and the folder of caches. */
export interface AlignmentTask {
  readonly files: readonly (readonly IdentifiedPair[])[];
  readonly caches: string;
}

/** Aligns several locales at once, each in a thread of its own, and gives the results in the same order. */
export async function alignLocales(
  locales: readonly (readonly (readonly IdentifiedPair[])[])[],
  { caches = CACHES, jobs = availableParallelism(), onAligned = () => undefined }: AlignmentOptions = {},
): Promise<LocaleAlignment[]> {
  const threads = Math.min(jobs, locales.length);
  if (threads <= 1)
    return locales.map((files, i) => {
      const aligned = alignLocale(files, caches);
      onAligned(i);
      return aligned;
    });
  const pool = new Tinypool({
    filename: fileURLToPath(new URL('./alignment-worker.js', import.meta.url)),
    runtime: 'worker_threads',
    minThreads: threads,
    maxThreads: threads,
  });
  try {
    return await Promise.all(
      locales.map(async (files, i) => {
        const aligned = (await pool.run({ files, caches } satisfies AlignmentTask)) as LocaleAlignment;
        onAligned(i);
        return aligned;
      }),
    );
  } finally {
    await pool.destroy();
  }
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
