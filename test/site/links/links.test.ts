import { describe, expect, test } from 'vitest';
import { ContentFiles } from '../../../src/docset/index.ts';
import { linkResolver } from '../../../src/site/links/links.ts';
import type { SiteOptions } from '../../../src/site/map/site-map.ts';
import { writeDocset } from '../../docset/temporary-docset.ts';
import { docset, siteOf, type DocsetParts } from '../docsets.ts';

const ARTICLES = ['Docs/A.md', 'docs/sub/b c.md', 'docs/sub/index.md', 'index.md', 'docs/c#.md', 'docs/要約.md'];
const RESOURCES = ['docs/media/x.png', 'docs/files/Setup.ZIP'];

function resolve(href: string, kind: 'link' | 'image' = 'link', options: SiteOptions = {}, root = '/nowhere') {
  const from = 'Docs/A.md';
  const parts: DocsetParts = { articles: ARTICLES, resources: RESOURCES };
  const { site, locale } = siteOf([docset('id-ID', parts)], { basePath: '/help/', ...options });
  const article = locale.articles.find(({ path }) => path === from);
  if (!article) throw new Error(`no article ${from}`);
  const files = new ContentFiles({ absolutePath: root, typedFolder: 'id-ID' }, site.fallbacks);
  return linkResolver(site, locale, article, files)({ href, kind, from });
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
    expect(resolve(href)).toMatchObject({ url });
    expect(resolve(href)).not.toHaveProperty('problem');
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
    '?view=x',
    '',
  ])('%j, which is none of the docset', (href) => {
    expect(resolve(href)).toEqual({ url: href });
  });

  test.each([
    ['gone.md', 'link'],
    ['~/gone.md#x', 'link'],
    ['%E0%A4%A.md', 'link'],
    ['../elsewhere/page', 'link'],
    ['media/gone.png', 'image'],
  ] as const)('%s, which is missing', (href, kind) => {
    const { url, problem } = resolve(href, kind);
    expect(url).toBe(href);
    expect(problem?.code).toBe('file-not-found');
    expect(problem?.message).toContain(href.replace(/#.*/, ''));
  });

  test('one that leaves the docset', () => {
    expect(resolve('../../outside.md').problem?.code).toBe('link-out-of-scope');
  });

  test('one to a file that is not published', () => {
    const folder = writeDocset({ 'Docs/includes/x.md': 'x' });
    expect(resolve('includes/x.md', 'link', {}, folder).problem?.code).toBe('link-out-of-scope');
  });
});

test('a link that is slightly wrong gets a suggestion', () => {
  expect(resolve('sub/indx.md').problem?.suggestion).toBe('Did you mean docs/sub/index.md?');
});

describe('links to parts of pages', () => {
  test.each([
    ['#part', { id: 'part' }],
    ['sub/index.md#%C3%BCber', { id: 'über', page: 'id-id/docs/sub/' }],
  ])('%s', (href, bookmark) => {
    expect(resolve(href).bookmark).toEqual(bookmark);
  });

  test.each(['#tab/linux', '#Tab/Linux', '#', 'sub/index.md#'])('%s is none', (href) => {
    expect(resolve(href)).not.toHaveProperty('bookmark');
  });
});

describe('links to articles that the locale lacks', () => {
  const files = new ContentFiles({ absolutePath: '/nowhere', typedFolder: 'id-ID' });

  test('lead to the source locale on the same site', () => {
    const source = docset('en-US', { articles: ['docs/more.md'] });
    const { site, locale } = siteOf([docset('id-ID', { articles: ['docs/a.md'] }), source]);
    const [article] = locale.articles;
    if (!article) throw new Error('no article');
    const resolved = linkResolver(site, locale, article, files)({ href: 'more.md#x', kind: 'link', from: 'docs/a.md' });
    expect(resolved).toEqual({ url: '/en-us/docs/more/#x', language: 'en-US' });
  });

  test('lead to the page that the source has under the locale', () => {
    const source = docset('en-US', { articles: ['docs/a.md', 'docs/more.md'] });
    const { site, locale } = siteOf([docset('id-ID', { articles: ['docs/a.md'] }), source]);
    const [article] = locale.articles;
    if (!article) throw new Error('no article');
    const resolved = linkResolver(site, locale, article, files)({ href: 'more.md#x', kind: 'link', from: 'docs/a.md' });
    expect(resolved).toEqual({ url: '/id-id/docs/more/#x', language: 'en-US' });
  });

  test('lead from a source page to the locale of which it was taken, and so do pictures', () => {
    const docsets = [
      docset('id-ID', {
        articles: ['a.md', 'b.md', 'shared.md'],
        resources: ['x.png'],
        heads: { 'a.md': { isBilingual: true }, 'b.md': { isBilingual: true } },
      }),
    ];
    const { site } = siteOf(docsets);
    const [source] = site.locales;
    const [article] = source?.articles ?? [];
    if (!source || !article) throw new Error('no source page');
    const resolve = linkResolver(site, source, article, files);
    const urlOf = (href: string, kind: 'link' | 'image' = 'link') => resolve({ href, kind, from: 'a.md' });
    expect(urlOf('b.md')).toEqual({ url: '/en-us/b/' });
    expect(urlOf('shared.md#x')).toEqual({ url: '/id-id/shared/#x', language: 'id-ID' });
    expect(urlOf('x.png', 'image')).toEqual({ url: '/id-id/x.png' });
    expect(urlOf('gone.md').problem?.code).toBe('file-not-found');
  });

  test('lead to where the source is published, if it is there', () => {
    const folder = writeDocset({ 'Docs/More.md': '# More' });
    const options = { fallback: [folder], sourceUrl: 'https://learn.example/en-us/x' };
    expect(resolve('more.md', 'link', options)).toEqual({
      url: 'https://learn.example/en-us/x/Docs/more',
      language: 'en-US',
    });
    expect(resolve('gone.md', 'link', options).problem?.code).toBe('file-not-found');
  });
});

test('a link to an article that has moved leads to its new place', () => {
  const parts = {
    articles: ['docs/a.md'],
    redirections: [{ source: 'docs/old.md', target: { url: '/elsewhere/new' } }],
  };
  const { site, locale } = siteOf([docset('id-ID', parts)], { learnHost: 'https://learn.example' });
  const [article] = locale.articles;
  if (!article) throw new Error('no article');
  const files = new ContentFiles({ absolutePath: '/nowhere', typedFolder: 'id-ID' });
  const resolve = linkResolver(site, locale, article, files);
  expect(resolve({ href: 'Old.md#part', kind: 'link', from: 'docs/a.md' })).toEqual({
    url: 'https://learn.example/id-id/elsewhere/new#part',
  });
});

test.each([
  ['/azure/x?view=y#z', 'https://learn.example/id-id/azure/x?view=y#z'],
  ['/en-us/azure/x', 'https://learn.example/en-us/azure/x'],
])('a link from the root of a host, %s, goes to the host that is configured', (href, url) => {
  expect(resolve(href, 'link', { learnHost: 'https://learn.example/' })).toEqual({ url });
});
