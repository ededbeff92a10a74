import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/pipeline/build/build-site.ts';
import { article } from './bilingual-markdown.ts';
import { readFolder, temporaryFolder } from './temporary-folder.ts';

const FILES = {
  'de-DE/start.md': article(
    '# Start\n\n[!INCLUDE [](includes/note.md)]\n\n[!code-js[](code/a.js)]\n\n![x](media/x.png)\n\n[More](more.md#part)\n',
  ),
  'en-US/includes/note.md': 'Nur im Original.\n',
  'en-US/code/a.js': 'sow(beds);\n',
  'en-US/media/x.png': 'not really an image',
  'en-US/more.md': '# More\n',
};

const build = async (fallback: boolean) => {
  const folder = temporaryFolder(FILES);
  const source = { fallback: [join(folder, 'en-US')], sourceUrl: 'https://docs.example.com/garden' };
  const out = join(folder, 'site');
  const { diagnostics } = await buildSite({ docsets: [join(folder, 'de-DE')], out, jobs: 1, ...(fallback && source) });
  return {
    codes: diagnostics.map(({ code }) => code),
    page: readFileSync(join(out, 'de-de/start/index.html'), 'utf8'),
    media: readFolder(out).get('de-de/media/x.png')?.toString(),
  };
};

test('what a translation lacks comes from the docset to fall back to', async () => {
  const { codes, page, media } = await build(true);
  expect(codes).toEqual([]);
  expect(page).toContain('Nur im Original.');
  expect(page).toContain('sow');
  expect(page).toContain('src="/de-de/media/x.png"');
  expect(media).toBe('not really an image');
  expect(page).toMatch(/href="https:\/\/docs\.example\.com\/garden\/more#part"[^>]* hreflang="en-US"/);
});

test('without one, each thing that is missing is reported', async () => {
  const { codes, media } = await build(false);
  expect(codes).toEqual(['include-not-found', 'code-file-not-found', 'file-not-found', 'file-not-found']);
  expect(media).toBeUndefined();
});
