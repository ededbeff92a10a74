import { workerData } from 'node:worker_threads';
import type { SiteMap } from '../site/index.ts';
import { BatchRunner, type ArticleBatch, type BatchResult } from './article-batch.ts';

/** What each worker is given once, when it starts. */
export interface WorkerSetup {
  readonly site: SiteMap;
  readonly outputFolder: string;
}

let runner: BatchRunner | undefined;

/** Entry of a worker thread: runs one batch. */
export default async function runBatch(batch: ArticleBatch): Promise<BatchResult> {
  if (!runner) {
    const { site, outputFolder } = (workerData as [unknown, WorkerSetup])[1];
    runner = new BatchRunner(site, outputFolder);
  }
  return runner.run(batch);
}
