import { workerData } from 'node:worker_threads';
import { ShardRunner } from './run-shard.ts';
import { fromSentSite } from './sent-site.ts';
import type { ShardResult, ShardTask, SentSetup } from './shard-task.ts';

let runner: ShardRunner | undefined;

/** Entry of a worker thread: makes one shard. */
export default async function runShard(task: ShardTask): Promise<ShardResult> {
  runner ??= startRunner((workerData as [unknown, SentSetup])[1]);
  return runner.run(task);
}

function startRunner({ site, ...setup }: SentSetup): ShardRunner {
  return new ShardRunner({ ...setup, site: fromSentSite(site) });
}
