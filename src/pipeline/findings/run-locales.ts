import { CODE_FOLDER } from '../../model/own-folders.ts';
import { runInWorkers } from '../run-in-workers.ts';
import { checkLocale } from './check-locale.ts';
import type { LocaleResult, LocaleTask } from './checking-task.ts';

/** Half of what a gigabyte leaves beside the main thread, for each of two workers. */
const OLD_GENERATION_MB = 800;

/** Checks locales, each in a worker thread if there are several; see `runInWorkers`. */
export function runLocales(
  tasks: readonly LocaleTask[],
  onResult: (result: LocaleResult) => void | Promise<void>,
  jobs?: number,
): Promise<void> {
  const worker = new URL('pipeline/findings/locale-worker.js', CODE_FOLDER);
  const resourceLimits = { maxOldGenerationSizeMb: OLD_GENERATION_MB };
  return runInWorkers(tasks, { worker, here: checkLocale, resourceLimits, jobs }, onResult);
}
