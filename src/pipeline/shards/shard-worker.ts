import { workerData } from 'node:worker_threads';
import { ShardRunner } from './run-shard.ts';
import type { ShardResult, ShardTask, WorkerSetup } from './shard-task.ts';

let runner: ShardRunner | undefined;

/** Entry of a worker thread: makes one shard. */
export default async function runShard(task: ShardTask): Promise<ShardResult> {
  runner ??= new ShardRunner((workerData as [unknown, WorkerSetup])[1]);
  return runner.run(task);
}
