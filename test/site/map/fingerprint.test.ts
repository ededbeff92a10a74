import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readDocset } from '../../../src/docset/index.ts';
import { parseLocale } from '../../../src/model/locale.ts';
import { fingerprintMetadata, fingerprintSite } from '../../../src/site/map/fingerprint.ts';
import { mapSite } from '../../../src/site/map/map-site.ts';
import { SharedKeys } from '../../../src/model/shared-keys.ts';
import { PageFolders } from '../../../src/site/map/page-folders.ts';
import { copyArticle } from '../../../src/site/map/placed-article.ts';
import type { LocaleMap, MappedDocset, SiteMap } from '../../../src/site/map/site-map.ts';
import { writeDocset } from '../../docset/temporary-docset.ts';
import { docset, siteOf } from '../docsets.ts';

const { site } = siteOf(
  [
    docset('de-DE', {
      articles: ['a.md', 'sub/b.md'],
      resources: ['media/a.png'],
      tocs: [{ path: 'toc.yml', items: [{ name: 'A', article: 'a.md', items: [] }] }],
      uids: { a: { path: 'a.md' } },
      redirections: [{ source: 'old.md', target: { article: 'a.md', suffix: '' } }],
      publishedAs: (path) => ({ url: `/shop/${path}` }),
    }),
    docset('de-DE', { articles: ['c.md'] }, 'second'),
    docset('th-TH', { articles: ['a.md'] }),
  ],
  { name: 'Shop' },
);

/** The map with another first locale, or another first docset in it. */
const withLocale = (change: (locale: LocaleMap) => Partial<LocaleMap>): SiteMap => ({
  ...site,
  locales: site.locales.map((locale, i) => (i === 0 ? { ...locale, ...change(locale) } : locale)),
});
const withDocset = (change: Partial<MappedDocset>): SiteMap =>
  withLocale(({ docsets }) => ({ docsets: docsets.map((own, i) => (i === 0 ? { ...own, ...change } : own)) }));
const withArticle = (change: Partial<LocaleMap['articles'][number]>): SiteMap =>
  withLocale(({ articles }) => ({
    articles: articles.map((own, i) => (i === 0 ? { ...copyArticle(own), ...change } : own)),
  }));
const foldersWith = (path: string, folder: string): PageFolders =>
  PageFolders.of('de-de/', new SharedKeys(), [[path, folder]]);
const french = parseLocale('fr-FR')!;

describe('the fingerprint of a site map', () => {
  const changes: readonly (readonly [what: string, changed: SiteMap])[] = [
    ['the base path', { ...site, basePath: '/docs/' }],
    ['the base URL', { ...site, baseUrl: 'https://shop.example' }],
    ['the name', { ...site, name: 'Store' }],
    ['search', { ...site, hasSearch: true }],
    ['what search finds', { ...site, searchesNoIndex: false }],
    ['xrefs', { ...site, xrefs: new Map([['x', '/x\nX']]) }],
    ['the source locale', { ...site, sourceLocale: french }],
    ['the fallbacks', { ...site, fallbacks: [{ absolutePath: '/en', typedFolder: 'en' }] }],
    ['the source URL', { ...site, sourceUrl: 'https://en.example/' }],
    ['the host of links', { ...site, learnHost: 'https://learn.example' }],
    ['the number of locales', { ...site, locales: site.locales.slice(1) }],
    ['the order of locales', { ...site, locales: site.locales.toReversed() }],
    ['a locale', withLocale(() => ({ locale: french }))],
    ['the articles', withLocale(({ articles }) => ({ articles: articles.slice(1) }))],
    ['the order of articles', withLocale(({ articles }) => ({ articles: articles.toReversed() }))],
    ["an article's path", withArticle({ path: 'x.md' })],
    ["an article's folder", withArticle({ folder: 'de-de/x/' })],
    ["an article's docset", withArticle({ docset: 1 })],
    ["an article's origin", withArticle({ origin: { locale: 'th-th', docset: 0 } })],
    ["an article's side", withArticle({ origin: { locale: 'th-th', docset: 0 }, side: 'source' })],
    ['the age of an article', withArticle({ isOriginalNewer: true })],
    ['the date of its original', withArticle({ isOriginalNewer: true, originalDate: '2020-01-02' })],
    ['how a locale was made', withLocale(() => ({ isReconstructed: true }))],
    ['fallback pages', withLocale(({ articles }) => ({ fallbackArticles: articles.slice(1) }))],
    ['redirect pages', withLocale(() => ({ redirectPages: [{ folder: 'de-de/old/', url: '/de-de/x/' }] }))],
    ['the order of docsets', withLocale(({ docsets }) => ({ docsets: docsets.toReversed() }))],
    [
      'a table of contents',
      withDocset({ tocs: [{ path: 'toc.yml', items: [{ name: 'B', article: 'a.md', items: [] }] }] }),
    ],
    ['training', withDocset({ learning: [{ path: 'a.yml', kind: 'unit', uid: 'u', title: 'U', children: [] }] })],
    ['breadcrumbs', withDocset({ breadcrumbs: [{ path: 'breadcrumb/toc.yml', items: [] }] })],
    ['a uid', withDocset({ uids: new Map([['a', { path: 'a.md', title: 'A' }]]) })],
    ['a published place', withDocset({ published: new Map([['a.md', { url: '/shop/a.md', monikers: 'v2' }]]) })],
    ['a redirect', withDocset({ redirects: new Map([['old.md', '/de-de/sub/b/']]) })],
    ['the places of articles', withDocset({ folders: foldersWith('a.md', 'de-de/b/') })],
    ['the place of a resource', withDocset({ resources: new Map([['media/a.png', 'de-de/media/a-2.png']]) })],
  ];

  test.each(changes)('differs with %s', (_, changed) => {
    expect(fingerprintSite(changed)).not.toBe(fingerprintSite(site));
  });

  it('differs for all of these', () => {
    expect(new Set(changes.map(([, changed]) => fingerprintSite(changed))).size).toBe(changes.length);
  });

  it('does not depend on where docsets are, and how large and old their files', () => {
    const elsewhere = withDocset({ root: '/elsewhere', folder: 'elsewhere' });
    const touched = withArticle({ size: 2, modified: 2 });
    expect([elsewhere, touched].map(fingerprintSite)).toEqual([fingerprintSite(site), fingerprintSite(site)]);
  });

  it('is the same for a docset that is read again, copied, or whose articles say something else', async () => {
    const folder = writeDocset({
      'docfx.json': '{"build": {"globalMetadata": {"breadcrumb_path": "/shop/breadcrumb/toc.json"}}}',
      'breadcrumb/toc.yml': '- name: Shop\n  tocHref: /shop/\n',
      'toc.yml': '- name: A\n  uid: a\n- name: B\n  href: sub/b.md\n',
      '.openpublishing.redirection.json': '{"redirections": [{"source_path": "old.md", "redirect_url": "a.md"}]}',
      'a.md': '---\nuid: a\n---\nA',
      'sub/b.md': 'B',
      'media/b.png': '',
    });
    const copy = join(writeDocset({}), 'copy-de-DE');
    cpSync(folder, copy, { recursive: true });
    const read = async (root: string) => fingerprintSite(mapSite([await readDocset(root)], {}).site);
    const first = await read(folder);
    expect(await read(folder)).toBe(first);
    expect(await read(copy)).toBe(first);
    writeFileSync(join(copy, 'sub/b.md'), 'Something else');
    expect(await read(copy)).toBe(first);
    writeFileSync(join(copy, 'sub/c.md'), '');
    expect(await read(copy)).not.toBe(first);
  });
});

test('the fingerprint of metadata is the same for equal metadata alone', () => {
  const prints = [{ a: 1 }, { a: 1 }, { a: '1' }, { a: [1] }, { b: 1 }, {}].map(fingerprintMetadata);
  expect(prints[0]).toBe(prints[1]);
  expect(new Set(prints).size).toBe(5);
});
