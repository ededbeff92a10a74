import type { ShardPool } from './shard-pool.ts';
import type { ShardResult, ShardTask, WorkerSetup } from './shard-task.ts';

/** How articles are worked on. */
export interface RunOptions {
  /** How many workers render at once; the number of cores if absent. */
  readonly jobs?: number;
  /** Told after each shard how many of how many articles are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Makes shards, which is the whole of a check and most of a build; gives results in order of the tasks. */
export function runShards(
  pool: ShardPool,
  tasks: readonly ShardTask[],
  setup: WorkerSetup,
  { onProgress }: RunOptions,
): Promise<ShardResult[]> {
  const total = tasks.reduce((sum, task) => sum + countOwn(task), 0);
  let done = 0;
  return pool.runAll(tasks, setup, (task) => {
    done += countOwn(task);
    onProgress?.(done, total);
  });
}

/** How many articles of a shard are its locale's own, and not those of another one, shown once more. */
function countOwn({ articles }: ShardTask): number {
  return articles.filter(({ origin }) => origin === undefined).length;
}
