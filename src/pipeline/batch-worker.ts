import { workerData } from 'node:worker_threads';
import { BatchRunner, type ArticleBatch, type BatchResult, type WorkerSetup } from './article-batch.ts';

let runner: BatchRunner | undefined;

/** Entry of a worker thread: runs one batch. */
export default async function runBatch(batch: ArticleBatch): Promise<BatchResult> {
  runner ??= new BatchRunner((workerData as [unknown, WorkerSetup])[1]);
  return runner.run(batch);
}
