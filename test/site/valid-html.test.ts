import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/pipeline/build/build-site.ts';
import { readFolder, temporaryFolder } from '../pipeline/temporary-folder.ts';
import { htmlProblems } from '../support/valid-html.ts';

const SAMPLE = join(import.meta.dirname, '../../content');

test('every page of the sample site is valid HTML', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  const out = join(folder, 'site');
  await buildSite({
    docsets: readdirSync(SAMPLE).map((name) => join(SAMPLE, name)),
    out,
    caches: join(folder, 'caches'),
    jobs: 1,
    hasSearch: false,
    baseUrl: 'https://help.example.com',
  });
  const pages = [...readFolder(out)].filter(([path]) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(80);
  expect(pages.flatMap(([path, bytes]) => htmlProblems(bytes.toString(), path))).toEqual([]);
});
