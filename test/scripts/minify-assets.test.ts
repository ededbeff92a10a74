import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readFolder, temporaryFolder } from '../pipeline/temporary-folder.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const ASSETS = path.join(PROJECT, 'templates/assets');

/** Bundled, so that a first search waits for few files. */
const SEARCH = 'search/';

/** Files that one other file takes in. */
const isTaken = (name: string): boolean =>
  name.startsWith('design/') || ['contents-scroll.js', 'reader/address.js', 'reader/controls.js'].includes(name);

/** Files with nothing of their own, which what they take in makes longer. */
const TAKERS = ['diglot.css', 'page.js', 'reader.js', 'search-page.js', 'reader/acts.js', 'reader/panel.js'];

test('every asset is there, by itself or in another one, and none is longer', { timeout: 60_000 }, () => {
  const out = temporaryFolder();
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/minify-assets.ts', out], { cwd: PROJECT });
  const minified = readFolder(out);
  const alone = [...minified].filter(([name]) => !name.startsWith(SEARCH));
  expect(alone.map(([name]) => name)).toEqual(
    [...readFolder(ASSETS).keys()].filter((name) => !name.startsWith(SEARCH) && !isTaken(name)),
  );
  for (const [name, bytes] of alone) {
    if (!TAKERS.includes(name)) expect(bytes.length).toBeLessThanOrEqual(statSync(path.join(ASSETS, name)).size);
  }
  expect(minified.get('diglot.css')?.toString()).toContain('mask:url(search.svg)');
  expect(minified.get('diglot.css')?.toString()).not.toContain('@import');
  expect(minified.get('diglot.css')?.toString()).toContain('light-dark(');
  const bundled = [...minified.keys()].filter((name) => name.startsWith(SEARCH));
  expect(bundled).toEqual(['dialog.js', 'page.js', 'search-worker.js', 'session.js'].map((name) => SEARCH + name));
});
