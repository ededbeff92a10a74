import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/pipeline/build/build-site.ts';
import { createTemplates } from '../../src/site/templates/templates.ts';
import { readWholeSite } from '../../src/site/eleventy/whole-site.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Links to files that a build makes beside the pages: Markdown, feeds, manifests. */
const COMPANIONS = /<link rel="(?:alternate" type|manifest")[^>]* href="([^"]+)">/g;

/** Articles name themselves in other locales in one place: in the sitemaps of a build, or in their heads. */
const ALTERNATES = /<link rel="alternate" hreflang=[^>]*>/g;

test('a build writes the pages that the Eleventy plugin makes, byte for byte, with links to what it makes beside them', async () => {
  const out = join(temporaryFolder(), 'site');
  const docsets = ['ar-SA', 'de-DE', 'id-ID'].map((locale) => `content/${locale}`);
  const options = { hasSearch: false, baseUrl: 'https://help.example.com', basePath: '/docs/' };
  await buildSite({ ...options, docsets, out, caches: join(out, '../cache'), jobs: 1 });
  const { pages } = await readWholeSite(docsets, options);
  const render = createTemplates();
  expect(pages.length).toBeGreaterThan(50);
  let links = 0;
  for (const page of pages) {
    const { outputPath } = page;
    const built = readFileSync(join(out, outputPath), 'utf8');
    expect(built.replace(COMPANIONS, '').replace(ALTERNATES, '')).toBe(render(page).replace(ALTERNATES, ''));
    for (const [, url = ''] of built.matchAll(COMPANIONS)) {
      const { pathname } = new URL(url, `${options.baseUrl}/docs/${outputPath}`);
      expect(existsSync(join(out, pathname.replace('/docs/', ''))), url).toBe(true);
      links++;
    }
  }
  expect(links).toBeGreaterThan(pages.length);
});
