import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/pipeline/build-site.ts';
import { createTemplates } from '../../src/site/templates.ts';
import { readWholeSite } from '../../src/site/whole-site.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('a build writes the pages that the Eleventy plugin makes, byte for byte', async () => {
  const out = join(temporaryFolder(), 'site');
  const docsets = ['ar-SA', 'de-DE', 'id-ID'].map((locale) => `content/${locale}`);
  const options = { hasSearch: false, baseUrl: 'https://help.example.com', basePath: '/docs/' };
  await buildSite({ ...options, docsets, out, caches: join(out, '../cache'), jobs: 1 });
  const { pages } = await readWholeSite(docsets, options);
  const render = createTemplates();
  expect(pages.length).toBeGreaterThan(50);
  for (const page of pages) expect(readFileSync(join(out, page.outputPath), 'utf8')).toBe(render(page));
});
