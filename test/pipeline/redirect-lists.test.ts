import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Redirection } from '../../src/model/docset.ts';
import { writeRedirectLists } from '../../src/pipeline/redirect-lists.ts';
import { docset, siteOf } from '../site/docsets.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function lists(redirections: readonly Redirection[], basePath = '/') {
  const folder = temporaryFolder();
  const { site } = siteOf([docset('de-DE', { articles: ['new.md'], redirections })], { basePath });
  await writeRedirectLists(site, folder);
  const read = (name: string) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8').split('\n') : undefined;
  return { plain: read('_redirects'), nginx: read('redirects.nginx.map') };
}

const article = { article: 'new.md', suffix: '#part' };

test('list every page that redirects, under the base path', async () => {
  const { plain, nginx } = await lists(
    [
      { source: 'a/old.md', target: article },
      { source: 'far.md', target: { url: 'https://example.com/?a=b' } },
    ],
    '/help/',
  );
  expect(plain).toEqual([
    '/help/de-de/a/old/ /help/de-de/new/#part 301',
    '/help/de-de/far/ https://example.com/?a=b 301',
    '',
  ]);
  expect(nginx).toEqual([
    '"/help/de-de/a/old/" "/help/de-de/new/#part";',
    '"/help/de-de/far/" "https://example.com/?a=b";',
    '',
  ]);
});

test('take no character of a name for a rule', async () => {
  const { plain, nginx } = await lists([{ source: 'ä b:*"\\.md', target: { url: 'https://example.com/$x' } }]);
  expect(plain?.[0]).toBe('/de-de/%C3%A4%20b%3A%2A%22%5C/ https://example.com/$x 301');
  expect(nginx?.[0]).toBe('"/de-de/ä b:*\\"\\\\/" "https://example.com/%24x";');
});

test('are not written where nothing has moved', async () => {
  expect(await lists([])).toEqual({ plain: undefined, nginx: undefined });
});
