import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import { checkLocale } from './check-locale.ts';
import type { LocaleResult, LocaleTask } from './checking-task.ts';

/** Half of what a gigabyte leaves beside the main thread, for each of two workers. */
const OLD_GENERATION_MB = 800;

/**
 * Checks locales, each in a worker thread if there are several. `onResult` gets the result of each as it is there; a worker
 * goes on when that is done, so that no more results are held than there are workers.
 */
export async function runLocales(
  tasks: readonly LocaleTask[],
  onResult: (result: LocaleResult) => void | Promise<void>,
  jobs = availableParallelism(),
): Promise<void> {
  const workers = Math.min(jobs, tasks.length);
  const pool = workers > 1 ? startWorkers(workers) : undefined;
  const waiting = tasks.values();
  const lane = async (): Promise<void> => {
    for (const task of waiting) {
      await onResult((await (pool ? pool.run(task) : checkLocale(task))) as LocaleResult);
    }
  };
  try {
    await Promise.all(Array.from({ length: workers }, lane));
  } finally {
    await pool?.destroy();
  }
}

function startWorkers(workers: number): Tinypool {
  return new Tinypool({
    filename: fileURLToPath(new URL('./locale-worker.js', import.meta.url)),
    runtime: 'worker_threads',
    minThreads: workers,
    maxThreads: workers,
    resourceLimits: { maxOldGenerationSizeMb: OLD_GENERATION_MB },
  });
}
