import { describe, expect, test } from 'vitest';
import { mapSite } from '../../../src/site/map/map-site.ts';
import { siteUrl } from '../../../src/site/map/site-map.ts';
import { docset, siteOf } from '../docsets.ts';

const folders = (tag: string, ...paths: string[]) =>
  siteOf([docset(tag, { articles: paths })]).locale.articles.map(({ folder }) => folder);

describe('mapSite', () => {
  test('gives every locale its part of the site, in order of their slugs', () => {
    const { site } = mapSite([docset('zh-Hant-TW'), docset('ar-SA'), docset('id-ID')], {});
    expect(site.locales.map(({ locale }) => locale.slug)).toEqual(['ar-sa', 'id-id', 'zh-hant-tw']);
  });

  test('gives every article a folder in lower case', () => {
    expect(folders('id-ID', 'index.md', 'A/B c.md', 'A/index.md')).toEqual(['id-id/', 'id-id/a/b c/', 'id-id/a/']);
  });

  test('joins docsets of one locale, and knows which an article is from', () => {
    const one = docset('id-ID', { articles: ['a.md'], resources: ['media/x.png'] }, 'one');
    const two = docset('id-id', { articles: ['b.md'], resources: ['media/y.png'] }, 'two');
    const { locale } = siteOf([one, two]);
    expect(locale.docsets.map(({ folder }) => folder)).toEqual(['one', 'two']);
    expect(locale.articles.map((article) => [article.docset, article.folder])).toEqual([
      [0, 'id-id/a/'],
      [1, 'id-id/b/'],
    ]);
    expect([...locale.resources.values()]).toEqual(['id-id/media/x.png', 'id-id/media/y.png']);
  });

  test.each([
    ['case', ['Same.md', 'same.md'], ['id-id/same/', 'id-id/same-2/']],
    ['an index', ['a.md', 'a/index.md'], ['id-id/a/', 'id-id/a-2/']],
    ['three of them', ['A.md', 'a.md', 'a/index.md'], ['id-id/a/', 'id-id/a-2/', 'id-id/a-3/']],
    ['a free name that is none', ['a-2.md', 'A.md', 'a.md'], ['id-id/a-2/', 'id-id/a/', 'id-id/a-3/']],
    ['pages of the site itself', ['all-articles.md', 'pagefind.md'], ['id-id/all-articles-2/', 'id-id/pagefind-2/']],
    ['files of the site itself', ['feed.xml.md'], ['id-id/feed.xml-2/']],
    ['a home', ['index.md', 'INDEX.md'], ['id-id/', 'id-id/index-2/']],
  ])('keeps apart what differs by %s', (_, articles, expected) => {
    const { site, conflicts } = mapSite([docset('id-ID', { articles })], {});
    expect(site.locales[0]?.articles.map(({ folder }) => folder)).toEqual(expected);
    const moved = site.locales[0]?.articles.filter(({ folder }) => /-\d\/$/.test(folder) && !folder.includes('a-2/'));
    for (const article of moved ?? []) expect(conflicts.map((conflict) => conflict.article)).toContainEqual(article);
    for (const { wanted, locale } of conflicts) expect(wanted.startsWith(`${locale}/`)).toBe(true);
  });

  test('never puts a page where a resource is copied to', () => {
    const { site, conflicts } = mapSite(
      [docset('id-ID', { articles: ['a.png.md', 'x.md'], resources: ['A.png', 'x/index.html'] })],
      {},
    );
    expect(site.locales[0]?.articles.map(({ folder }) => folder)).toEqual(['id-id/a.png-2/', 'id-id/x-2/']);
    expect(conflicts.map(({ wanted }) => wanted)).toEqual(['id-id/a.png/', 'id-id/x/']);
  });

  test('normalizes what a publisher decides', () => {
    const { site } = mapSite([docset('id-ID')], { baseUrl: 'https://example.com//', basePath: 'docs' });
    expect(site).toMatchObject({ baseUrl: 'https://example.com', basePath: '/docs/', hasSearch: false });
    expect(siteUrl(site, 'id-id/c# a/')).toBe('/docs/id-id/c%23%20a/');
    expect(mapSite([], {}).site).not.toHaveProperty('baseUrl');
  });
});
