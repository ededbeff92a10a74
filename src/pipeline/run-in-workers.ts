import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { ResourceLimits } from 'node:worker_threads';
import { Tinypool } from 'tinypool';

/** How tasks are done. */
export interface WorkerOptions<Task, Result> {
  /** The module at which a worker thread begins; its default export does a task. */
  readonly worker: URL;
  /** Does a task in this thread, where there is no need of another one. */
  readonly here: (task: Task) => Result | Promise<Result>;
  readonly resourceLimits?: ResourceLimits;
  /** How many tasks are done at once; the number of cores if absent. */
  readonly jobs?: number | undefined;
}

/**
 * Does tasks, each in a worker thread if there are several. `onResult` gets the result of each, and its index, as it is
 * there; a worker goes on when that is done, so that no more results are held than there are workers.
 */
export async function runInWorkers<Task, Result>(
  tasks: readonly Task[],
  { worker, here, resourceLimits, jobs = availableParallelism() }: WorkerOptions<Task, Result>,
  onResult: (result: Result, index: number) => void | Promise<void>,
): Promise<void> {
  const workers = Math.min(jobs, tasks.length);
  const pool = workers > 1 ? startWorkers(worker, workers, resourceLimits) : undefined;
  const waiting = tasks.entries();
  const lane = async (): Promise<void> => {
    for (const [index, task] of waiting) {
      await onResult((await (pool ? pool.run(task) : here(task))) as Result, index);
    }
  };
  try {
    await Promise.all(Array.from({ length: workers }, lane));
  } finally {
    await pool?.destroy();
  }
}

function startWorkers(worker: URL, workers: number, resourceLimits: ResourceLimits | undefined): Tinypool {
  return new Tinypool({
    filename: fileURLToPath(worker),
    runtime: 'worker_threads',
    minThreads: workers,
    maxThreads: workers,
    ...(resourceLimits ? { resourceLimits } : {}),
  });
}
