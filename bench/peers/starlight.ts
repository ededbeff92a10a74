import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Contestant, Skipped } from '../contestant.ts';
import type { CorpusCopy } from '../corpus-copy.ts';
import { installPackages } from './installed-peer.ts';
import { writePlainArticles } from './one-locale.ts';

const CONFIGURATION = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({ integrations: [starlight({ title: 'Benchmark', disable404Route: true })] });
`;
const CONTENT = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Starlight over the plain articles of one locale, with Pagefind, which is its default. */
export function starlight(work: string, copy: CorpusCopy): Contestant | Skipped {
  const name = 'Starlight, one locale';
  const folder = path.join(work, 'starlight');
  const why = installPackages(folder, ['astro@5', '@astrojs/starlight@0.36']);
  if (why !== undefined) return { name, why };
  writePlainArticles(copy, path.join(folder, 'src/content/docs'));
  mkdirSync(path.join(folder, 'src'), { recursive: true });
  writeFileSync(path.join(folder, 'astro.config.mjs'), CONFIGURATION);
  writeFileSync(path.join(folder, 'src/content.config.ts'), CONTENT);
  const output = path.join(folder, 'dist');
  return {
    name,
    prepare: () => {
      for (const made of [output, path.join(folder, '.astro'), path.join(folder, 'node_modules/.astro')]) {
        rmSync(made, { recursive: true, force: true });
      }
    },
    commands: [
      {
        program: process.execPath,
        args: ['node_modules/astro/astro.js', 'build', '--silent'],
        folder,
        environment: { ASTRO_TELEMETRY_DISABLED: '1' },
      },
    ],
    output,
  };
}
