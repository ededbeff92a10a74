import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import { BatchRunner, type ArticleBatch, type BatchResult } from './article-batch.ts';
import type { WorkerSetup } from './batch-worker.ts';

/** Runs batches in worker threads, or in this one if there is a single job. */
export class BatchPool {
  private readonly pool: Tinypool | undefined;
  private readonly runner: BatchRunner;

  constructor(setup: WorkerSetup, jobs: number) {
    this.runner = new BatchRunner(setup.site, setup.outputFolder);
    if (jobs > 1) {
      this.pool = new Tinypool({
        filename: fileURLToPath(new URL('./batch-worker.js', import.meta.url)),
        runtime: 'worker_threads',
        minThreads: jobs,
        maxThreads: jobs,
        workerData: setup,
      });
    }
  }

  /**
   * Runs all batches and gives their results in the order of the batches. `onResult` is called as each one ends and
   * takes over its search documents; no batch starts while it still works on the results of too many others.
   */
  async runAll(
    batches: readonly ArticleBatch[],
    onResult: (result: BatchResult, batch: ArticleBatch) => Promise<void>,
  ): Promise<BatchResult[]> {
    const results: BatchResult[] = [];
    let next = 0;
    const lane = async (): Promise<void> => {
      for (let i = next++; i < batches.length; i = next++) {
        const batch = batches[i];
        if (!batch) return;
        const result = await this.run(batch);
        results[i] = { ...result, documents: [] };
        await onResult(result, batch);
      }
    };
    const lanes = this.pool ? this.pool.threads.length : 1;
    await Promise.all(Array.from({ length: Math.max(lanes, 1) }, lane));
    return results;
  }

  /** Ends the workers. */
  async close(): Promise<void> {
    await this.pool?.destroy();
  }

  private async run(batch: ArticleBatch): Promise<BatchResult> {
    return this.pool ? ((await this.pool.run(batch)) as BatchResult) : this.runner.run(batch);
  }
}
