import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/**
 * Finds out when files of a Git repository were last changed on the way to a commit, in one walk from that commit back which ends when
 * all are found. Gives ISO dates by path; a path that no commit within reach has changed has none.
 */
export async function lastChanges(
  repository: string,
  commit: string,
  paths: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const dates = new Map<string, string>();
  if (paths.size === 0) return dates;
  const log = ['log', '-m', '--first-parent', '--no-renames', '--name-only', '--format=%x00%cs', commit];
  const git = spawn('git', ['-C', repository, '-c', 'core.quotePath=false', ...log], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  // Without Git there is no line.
  git.on('error', () => undefined);
  let date = '';
  for await (const line of createInterface(git.stdout)) {
    if (line.startsWith('\0')) date = line.slice(1);
    else if (paths.has(line) && !dates.has(line)) dates.set(line, date);
    if (dates.size === paths.size) break;
  }
  git.kill();
  return dates;
}
