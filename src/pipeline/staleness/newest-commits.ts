import { spawnSync } from 'node:child_process';
import type { OriginalRepository } from './originals.ts';

/** Gives the ids of the commits that originals are compared with in some clones, in order; null where Git finds none. */
export function newestCommits(repositories: readonly OriginalRepository[]): (string | null)[] {
  return repositories.map(({ repository, ref = 'HEAD' }) => {
    const { status, stdout } = spawnSync(
      'git',
      ['-C', repository, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`],
      { encoding: 'utf8' },
    );
    return status === 0 ? stdout.trim() : null;
  });
}
