// Bundles src/ into dist/, where each module that another one loads by its name, or a user does, keeps its place.
import { join } from 'node:path';
import { build } from 'esbuild';

const PACKAGE = join(import.meta.dirname, '..');

/** Whatever several of them need is in one of the chunks, and what waits until it is asked for stays in chunks apart. */
const ENTRIES = [
  'cli/main.ts',
  'site/plugin.ts',
  'pipeline/alignment/alignment-worker.ts',
  'pipeline/findings/locale-worker.ts',
  'pipeline/shards/shard-worker.ts',
];

const { warnings } = await build({
  entryPoints: ENTRIES.map((entry) => join(PACKAGE, 'src', entry)),
  outbase: join(PACKAGE, 'src'),
  outdir: join(PACKAGE, 'dist'),
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  logLevel: 'warning',
});
if (warnings.length > 0) process.exitCode = 1;
