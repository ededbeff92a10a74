import { parentPort } from 'node:worker_threads';
import { ShardRunner } from './run-shard.ts';
import { fromSentSite } from './sent-site.ts';
import type { SentSetup, ShardMessage } from './shard-task.ts';

let runner: ShardRunner | undefined;

// Entry of a worker thread. What is thrown here ends it, and `ShardThread` passes that on.
parentPort?.on('message', (message: ShardMessage) => {
  void answer(message);
});

/** Makes one shard, as a part of what was said before. */
async function answer(message: ShardMessage): Promise<void> {
  if ('setup' in message) runner = startRunner(message.setup);
  else parentPort?.postMessage(await runner?.run(message.task));
}

function startRunner({ site, ...setup }: SentSetup): ShardRunner {
  return new ShardRunner({ ...setup, site: fromSentSite(site) });
}
