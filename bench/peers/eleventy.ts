import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { Contestant } from '../contestant.ts';
import type { CorpusCopy } from '../corpus-copy.ts';
import { NODE_MODULES, packageFile } from '../packages.ts';

/** The ways of giving articles to Eleventy, and the folders of their sites. */
export const ELEVENTY = {
  'Eleventy, one template': 'eleventy-one-template',
  'Eleventy, one template a file': 'eleventy-many-templates',
} as const;

/** Eleventy by itself with a trivial layout, no search and no navigation. */
export function eleventy(work: string, copy: CorpusCopy, name: keyof typeof ELEVENTY): Contestant {
  const folder = path.join(work, ELEVENTY[name]);
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(import.meta.dirname, '../sites', ELEVENTY[name]), folder, { recursive: true });
  symlinkSync(copy.folder, path.join(folder, 'content'), 'junction');
  symlinkSync(NODE_MODULES, path.join(folder, 'node_modules'), 'junction');
  const output = path.join(folder, 'public');
  return {
    name,
    prepare: () => {
      rmSync(output, { recursive: true, force: true });
    },
    commands: [{ program: process.execPath, args: [packageFile('@11ty/eleventy', 'cmd.cjs'), '--quiet'], folder }],
    output,
  };
}
