// Minifies what browsers get, templates/assets/, into a folder of the package: dist/assets/ unless another one is named.
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, extname, join, relative, sep } from 'node:path';
import { build, transform, type Loader, type Plugin } from 'esbuild';

const ASSETS = join(import.meta.dirname, '../templates/assets');
const [out = join(import.meta.dirname, '../dist/assets')] = process.argv.slice(2);

const LOADERS: Readonly<Record<string, Loader>> = { '.css': 'css', '.js': 'js' };

const MINIFIED = { minify: true, target: 'esnext', logLevel: 'warning' } as const;

/** What a search needs stands in many files, all of which a first search would wait for: each place to search loads one. */
const BUNDLED = 'search';
const { warnings: ofBundle } = await build({
  ...MINIFIED,
  entryPoints: ['dialog.js', 'page.js', 'session.js', 'search-worker.js'].map((name) => join(ASSETS, BUNDLED, name)),
  bundle: true,
  format: 'esm',
  external: ['../words.js'],
  outdir: join(out, BUNDLED),
});
if (ofBundle.length > 0) process.exitCode = 1;

/** Files that take in what they import: scripts that readers wait for, and the parts of the design. */
const TAKERS = [
  'diglot.css',
  'page.js',
  'reader.js',
  'search-page.js',
  join('reader', 'acts.js'),
  join('reader', 'panel.js'),
];
const TAKEN = /\/(?:page|contents-scroll|search|letter-keys|first-sign|halves|elements|controls|address)\.js$/;
/** What nothing loads by itself, as whatever needs it has taken it in. */
const ONLY_TAKEN = /^design|^reader.(?:address|controls)\.js$|^contents-scroll\.js$/;
const leaveOthers: Plugin = {
  name: 'leave-others',
  setup: (building) => {
    building.onResolve({ filter: /^\./ }, ({ path, kind }) => {
      if (kind === 'import-rule' || (kind === 'import-statement' && TAKEN.test(path))) return undefined;
      // A design's part is one folder deeper than the file that takes it in.
      return { path: kind === 'url-token' ? path.replace('../', '') : path, external: true };
    });
  },
};
const { warnings: ofTakers } = await build({
  ...MINIFIED,
  entryPoints: TAKERS.map((path) => join(ASSETS, path)),
  bundle: true,
  format: 'esm',
  plugins: [leaveOthers],
  outbase: ASSETS,
  outdir: out,
});
if (ofTakers.length > 0) process.exitCode = 1;

for (const entry of await readdir(ASSETS, { recursive: true, withFileTypes: true })) {
  const from = join(entry.parentPath, entry.name);
  const path = relative(ASSETS, from);
  if (!entry.isFile() || path.startsWith(BUNDLED + sep) || TAKERS.includes(path) || ONLY_TAKEN.test(path)) continue;
  const to = join(out, path);
  await mkdir(dirname(to), { recursive: true });
  const loader = LOADERS[extname(entry.name)];
  if (loader === undefined) {
    await copyFile(from, to);
    continue;
  }
  // Each other file stays by itself, as pages load few of them; browsers get what the sources say, in fewer bytes.
  const { code, warnings } = await transform(await readFile(from, 'utf8'), { ...MINIFIED, loader, sourcefile: path });
  if (warnings.length > 0) process.exitCode = 1;
  await writeFile(to, code);
}
