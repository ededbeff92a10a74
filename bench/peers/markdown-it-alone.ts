import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Contestant } from '../contestant.ts';
import type { CorpusCopy } from '../corpus-copy.ts';

/** What the floor is called in the tables. */
export const MARKDOWN_IT_ALONE = 'markdown-it alone';

/**
 * The floor under any site made with markdown-it: two threads that read each article, cut its translation out, render
 * it, and write it into a trivial page. No navigation, no links followed, no source texts, nothing checked, nothing kept.
 */
export function markdownItAlone(work: string, copy: CorpusCopy): Contestant {
  const folder = path.join(import.meta.dirname, '../sites/markdown-it-alone');
  const output = path.join(work, 'markdown-it-alone');
  return {
    name: MARKDOWN_IT_ALONE,
    prepare: () => {
      rmSync(output, { recursive: true, force: true });
    },
    commands: [{ program: process.execPath, args: [path.join(folder, 'build.js'), copy.folder, output], folder }],
    output,
  };
}
