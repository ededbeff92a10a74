import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Contestant, Skipped } from '../contestant.ts';
import type { CorpusCopy } from '../corpus-copy.ts';

/** What Hugo is called in the tables. */
export const HUGO = 'Hugo';

/** Tells the version of the Hugo on PATH; undefined if there is none. */
export function hugoVersion(): string | undefined {
  const { stdout, status } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return status === 0 ? /v(\S+)/.exec(stdout)?.[1] : undefined;
}

/** Hugo with a trivial layout, the spans passed on as HTML, no search and no navigation. */
export function hugo(work: string, copy: CorpusCopy, name = HUGO): Contestant | Skipped {
  if (hugoVersion() === undefined) return { name, why: 'there is no `hugo` on PATH' };
  const folder = path.join(work, name.toLowerCase().replaceAll(/\W+/g, '-'));
  cpSync(path.join(import.meta.dirname, '../sites/hugo'), folder, { recursive: true });
  const output = path.join(folder, 'public');
  return {
    name,
    prepare: () => {
      rmSync(output, { recursive: true, force: true });
      rmSync(path.join(folder, 'resources'), { recursive: true, force: true });
    },
    commands: [{ program: 'hugo', args: ['--quiet', '--contentDir', copy.folder, '--destination', output], folder }],
    output,
  };
}
