import { execFileSync } from 'node:child_process';
import { temporaryFolder, writeFiles, type Files } from '../temporary-folder.ts';

/**
 * Makes a Git repository with one commit for each state of its files, a day after the other from 2020-01-01 on; gives its folder
 * and the commits' ids.
 */
export function repositoryOf(...states: readonly Files[]): { folder: string; commits: string[] } {
  const folder = temporaryFolder();
  let day = 0;
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], {
      encoding: 'utf8',
      env: { ...process.env, GIT_COMMITTER_DATE: `2020-01-0${day}T12:00:00Z` },
    });
  git('init', '--quiet');
  const commits = states.map((files) => {
    day++;
    git('rm', '-r', '--quiet', '--ignore-unmatch', '.');
    writeFiles(folder, files);
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', 'x');
    return git('rev-parse', 'HEAD').trim();
  });
  return { folder, commits };
}
