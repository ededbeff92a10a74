import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import { BatchRunner, type ArticleBatch, type BatchResult, type WorkerSetup } from './article-batch.ts';

/** Room for new objects in a worker: with V8's own 16 MB, half of each page outlives a collection and is copied twice. */
const YOUNG_GENERATION_MB = 48;

/** Runs batches in worker threads, or in this one if there is a single job. */
export class BatchPool {
  private readonly runner: Tinypool | BatchRunner;
  private readonly jobs: number;

  constructor(setup: WorkerSetup, jobs: number) {
    this.jobs = jobs;
    this.runner = jobs > 1 ? startWorkers(setup, jobs) : new BatchRunner(setup);
  }

  /**
   * Runs all batches and gives their results in the order of the batches. `onResult` is called as each one ends and
   * takes over its search documents; each job waits for it before its next batch, so that they do not pile up.
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
        const result = (await this.runner.run(batch)) as BatchResult;
        results[i] = { ...result, documents: [] };
        await onResult(result, batch);
      }
    };
    await Promise.all(Array.from({ length: this.jobs }, lane));
    return results;
  }

  /** Ends the workers. */
  async close(): Promise<void> {
    if (this.runner instanceof Tinypool) await this.runner.destroy();
  }
}

function startWorkers(setup: WorkerSetup, jobs: number): Tinypool {
  return new Tinypool({
    filename: fileURLToPath(new URL('./batch-worker.js', import.meta.url)),
    runtime: 'worker_threads',
    minThreads: jobs,
    maxThreads: jobs,
    workerData: setup,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  });
}
