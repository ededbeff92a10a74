import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { linkResolver } from '../../src/site/links.ts';
import { docset, siteOf, type DocsetParts } from './docsets.ts';

const ARTICLES = ['Docs/A.md', 'docs/sub/b c.md', 'docs/sub/index.md', 'index.md', 'docs/c#.md', 'docs/要約.md'];
const RESOURCES = ['docs/media/x.png', 'docs/files/Setup.ZIP'];

function resolve(href: string, kind: 'link' | 'image' = 'link', text = '') {
  const from = 'Docs/A.md';
  const parts: DocsetParts = { articles: ARTICLES, resources: RESOURCES };
  const { site, locale } = siteOf([docset('id-ID', parts)], { basePath: '/help/' });
  const article = locale.articles.find(({ path }) => path === from);
  if (!article) throw new Error(`no article ${from}`);
  const diagnostics: Diagnostic[] = [];
  const resolver = linkResolver(site, locale, article, text, (diagnostic) => diagnostics.push(diagnostic));
  return { resolver, url: resolver(href, kind), diagnostics };
}

describe('links that lead to something', () => {
  test.each([
    ['a neighbour', 'sub/b%20c.md', '/help/id-id/docs/sub/b%20c/'],
    ['a neighbour as written by hand', './sub/b c.md', '/help/id-id/docs/sub/b%20c/'],
    ['another case', 'SUB/B%20C.MD', '/help/id-id/docs/sub/b%20c/'],
    ['without its extension', 'sub/b%20c', '/help/id-id/docs/sub/b%20c/'],
    ['a folder above', '../index.md', '/help/id-id/'],
    ['itself', 'a.md', '/help/id-id/docs/a/'],
    ['the root', '~/docs/sub/b%20c.md', '/help/id-id/docs/sub/b%20c/'],
    ['the root, without the first folder', '~/sub/index.md', '/help/id-id/docs/sub/'],
    ['an anchor there', 'sub/index.md#part-1', '/help/id-id/docs/sub/#part-1'],
    ['a query there', 'sub/index.md?view=x&y=1#z', '/help/id-id/docs/sub/?view=x&y=1#z'],
    ['backslashes', 'sub\\index.md', '/help/id-id/docs/sub/'],
    ['encoded backslashes', 'sub%5Cindex.md', '/help/id-id/docs/sub/'],
    ['an encoded number sign', 'c%23.md#x', '/help/id-id/docs/c%23/#x'],
    ['another script, encoded', '%E8%A6%81%E7%B4%84.md', '/help/id-id/docs/%E8%A6%81%E7%B4%84/'],
    ['a file', 'files/setup.zip', '/help/id-id/docs/files/setup.zip'],
  ])('%s', (_, href, url) => {
    const found = resolve(href);
    expect(found.url).toBe(url);
    expect(found.diagnostics).toEqual([]);
  });

  test('an image', () => {
    expect(resolve('media/X.png', 'image').url).toBe('/help/id-id/docs/media/x.png');
  });
});

describe('links that stay as written', () => {
  test.each([
    'https://example.com/a.md',
    'HTTP://example.com',
    'mailto:a@example.com',
    'xref:System.String',
    'tel:+62',
    '//example.com/a.md',
    '/azure/a.md',
    '#part',
    '?view=x',
    '',
  ])('%j, which is none of the docset', (href) => {
    expect(resolve(href)).toMatchObject({ url: href, diagnostics: [] });
  });

  test.each([
    ['gone.md', 'link'],
    ['../../outside.md', 'link'],
    ['~/gone.md#x', 'link'],
    ['%E0%A4%A.md', 'link'],
    ['media/gone.png', 'image'],
  ] as const)('%s, which is missing', (href, kind) => {
    const { url, diagnostics } = resolve(href, kind);
    expect(url).toBe(href);
    expect(diagnostics.map(({ code }) => code)).toEqual(['link-target-missing']);
    expect(diagnostics[0]?.message).toContain(href.replace(/#.*/, ''));
  });

  test('a folder or a page elsewhere, of which nothing can be said', () => {
    expect(resolve('../elsewhere/page')).toMatchObject({ url: '../elsewhere/page', diagnostics: [] });
  });
});

test('a missing target is reported once for each article', () => {
  const { resolver, diagnostics } = resolve('gone.md');
  resolver('gone.md#other-part', 'link');
  resolver('gone.md', 'link');
  expect(diagnostics).toHaveLength(1);
});

describe('the place of a missing target', () => {
  test.each([
    ['a link', 'See [x](gone.md) and [y](gone.md).', 'gone.md', '[x]('],
    ['a link with more behind it', 'See [x](gone.md#y "Title").', 'gone.md#y', '[x]('],
    ['a link in brackets', 'See [x](<gone there.md>).', 'gone%20there.md', '[x](<'],
    ['a reference', 'See [x].\n\n[x]: gone.md', 'gone.md', '[x]: '],
    ['an attribute', 'See <a href="gone.md">x</a>.', 'gone.md', 'href="'],
    ['another script', 'See [x](なし.md).', '%E3%81%AA%E3%81%97.md', '[x]('],
  ])('of %s is where it is first written', (_, text, href, before) => {
    const [found] = resolve(href, 'link', text).diagnostics;
    expect(found?.range?.start).toBe(text.indexOf(before) + before.length);
    expect(text.slice(found?.range?.start, found?.range?.end)).toBe(decodeURIComponent(href).replace(/#.*/, ''));
  });

  test('is not of a longer name', () => {
    const text = 'See [x](gone.md.old) and [y](gone.md).';
    expect(resolve('gone.md', 'link', text).diagnostics[0]?.range?.start).toBe(text.lastIndexOf('gone.md'));
  });

  test('may be unknown', () => {
    expect(resolve('gone.md', 'link', 'See ![INCLUDE gone]').diagnostics[0]).not.toHaveProperty('range');
  });
});
