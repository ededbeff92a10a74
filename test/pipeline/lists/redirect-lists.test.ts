import { expect, test } from 'vitest';
import type { Redirection } from '../../../src/model/docset.ts';
import { redirectLists } from '../../../src/pipeline/lists/redirect-lists.ts';
import { docset, siteOf } from '../../site/docsets.ts';
import { made } from './made.ts';

function lists(redirections: readonly Redirection[], basePath = '/') {
  const { site } = siteOf([docset('de-DE', { articles: ['new.md'], redirections })], { basePath });
  const files = made(redirectLists(site));
  return { plain: files.get('_redirects')?.split('\n'), nginx: files.get('redirects.nginx.map')?.split('\n') };
}

const article = { article: 'new.md', suffix: '#part' };

test('list every page that redirects, under the base path', () => {
  const { plain, nginx } = lists(
    [
      { source: 'a/old.md', target: article },
      { source: 'far.md', target: { url: 'https://example.com/?a=b' } },
    ],
    '/help/',
  );
  expect(plain?.slice(0, 2)).toEqual([
    '/help/de-de/a/old/ /help/de-de/new/#part 301',
    '/help/de-de/far/ https://example.com/?a=b 301',
  ]);
  expect(nginx).toEqual([
    '"/help/de-de/a/old/" "/help/de-de/new/#part";',
    '"/help/de-de/far/" "https://example.com/?a=b";',
    '',
  ]);
});

test('take no character of a name for a rule', () => {
  const { plain, nginx } = lists([{ source: 'ä b:*"\\.md', target: { url: 'https://example.com/$x' } }]);
  expect(plain?.[0]).toBe('/de-de/%C3%A4%20b%3A%2A%22%5C/ https://example.com/$x 301');
  expect(nginx?.[0]).toBe('"/de-de/ä b:*\\"\\\\/" "https://example.com/%24x";');
});

test('name the page of each locale for addresses that lead nowhere, behind all that redirects', () => {
  const { plain, nginx } = lists([{ source: 'a.md', target: article }], '/help/');
  expect(plain?.slice(1)).toEqual(['/help/de-de/* /help/de-de/404.html 404', '']);
  expect(lists([])).toEqual({ plain: ['/de-de/* /de-de/404.html 404', ''], nginx: undefined });
  expect(nginx).toHaveLength(2);
});
