import { availableParallelism } from 'node:os';
import type { ArticleBatch, BatchResult, WorkerSetup } from './article-batch.ts';
import { BatchPool } from './batch-pool.ts';

/** How articles are worked on. */
export interface RunOptions {
  /** How many workers render at once; the number of cores if absent. */
  readonly jobs?: number;
  /** Told after each batch how many of how many articles are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Renders all articles of a site, which is the whole of a check and most of a build; gives results in order of batches. */
export async function runBatches(
  batches: readonly ArticleBatch[],
  setup: WorkerSetup,
  options: RunOptions,
  onResult?: (result: BatchResult, batch: ArticleBatch) => Promise<void>,
): Promise<BatchResult[]> {
  const total = countArticles(batches);
  const pool = new BatchPool(setup, Math.min(options.jobs ?? availableParallelism(), batches.length));
  try {
    let done = 0;
    return await pool.runAll(batches, async (result, batch) => {
      done += batch.articles.length;
      options.onProgress?.(done, total);
      await onResult?.(result, batch);
    });
  } finally {
    await pool.close();
  }
}

/** Counts the articles in batches. */
export function countArticles(batches: readonly ArticleBatch[]): number {
  return batches.reduce((sum, batch) => sum + batch.articles.length, 0);
}
