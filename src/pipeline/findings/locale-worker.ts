import { checkLocale } from './check-locale.ts';
import type { LocaleResult, LocaleTask } from './checking-task.ts';

/** Entry of a worker thread: checks one locale. */
export default function runLocale(task: LocaleTask): Promise<LocaleResult> {
  return checkLocale(task);
}
