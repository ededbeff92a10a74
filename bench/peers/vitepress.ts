import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Contestant, Skipped } from '../contestant.ts';
import type { CorpusCopy } from '../corpus-copy.ts';
import { installPackages } from './installed-peer.ts';
import { writePlainArticles } from './one-locale.ts';

const CONFIGURATION = `export default {
  ignoreDeadLinks: true,
  srcDir: 'content',
  themeConfig: { search: { provider: 'local' } },
};
`;

/** VitePress over the plain articles of one locale, with its local search. */
export function vitepress(work: string, copy: CorpusCopy): Contestant | Skipped {
  const name = 'VitePress, one locale';
  const folder = path.join(work, 'vitepress');
  const why = installPackages(folder, ['vitepress@1.6']);
  if (why !== undefined) return { name, why };
  writePlainArticles(copy, path.join(folder, 'content'));
  const own = path.join(folder, '.vitepress');
  const output = path.join(own, 'dist');
  return {
    name,
    prepare: () => {
      rmSync(own, { recursive: true, force: true });
      writeConfiguration(own);
    },
    commands: [{ program: process.execPath, args: ['node_modules/vitepress/bin/vitepress.js', 'build'], folder }],
    output,
  };
}

function writeConfiguration(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'config.js'), CONFIGURATION);
}
