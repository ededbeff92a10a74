import { describe, expect, test } from 'vitest';
import { ContentFiles } from '../../src/docset/index.ts';
import { linkResolver } from '../../src/site/links/links.ts';
import { Navigation } from '../../src/site/navigation/navigation.ts';
import { siteResources } from '../../src/site/map/site-resources.ts';
import { docset, siteOf } from './docsets.ts';

const parts = (name: string) => ({
  articles: ['index.md', `${name}.md`, 'guide.md'],
  resources: ['media/x.png'],
  tocs: [
    {
      path: 'toc.yml',
      items: [{ name, items: [{ name: `Guide of ${name}`, article: 'guide.md', items: [] }] }],
    },
  ],
});
const DOCSETS = [docset('id-ID', parts('one'), 'one'), docset('id-ID', parts('two'), 'two')];
const { site, locale } = siteOf(DOCSETS);

/** The article of a path in the docset of an index. */
function articleOf(index: number, path: string) {
  const article = locale.articles.find((candidate) => candidate.docset === index && candidate.path === path);
  if (!article) throw new Error(`no ${path} in docset ${index}`);
  return article;
}

describe('two docsets of one locale with files of the same names', () => {
  test('have a page for each article', () => {
    expect(locale.articles.map(({ folder }) => folder)).toEqual([
      'id-id/',
      'id-id/one/',
      'id-id/guide/',
      'id-id/index-2/',
      'id-id/two/',
      'id-id/guide-2/',
    ]);
  });

  test.each([
    [0, 'guide.md', '/id-id/guide/'],
    [1, 'guide.md', '/id-id/guide-2/'],
    [1, 'index.md#x', '/id-id/index-2/#x'],
    [1, 'media/x.png', '/id-id/media/x-2.png'],
    // What an article's own docset lacks may be in the other.
    [1, 'one.md', '/id-id/one/'],
    [0, 'two.md', '/id-id/two/'],
  ])('keep links of docset %i to %s among themselves', (index, href, url) => {
    const files = new ContentFiles({ absolutePath: '/nowhere', typedFolder: 'id-ID' });
    const resolve = linkResolver(site, locale, articleOf(index, 'index.md'), files);
    expect(resolve({ href, kind: 'link', from: 'index.md' }).url).toBe(url);
  });

  test('keep their tables of contents', () => {
    const navigation = new Navigation(site, locale);
    const branches = [0, 1].map((index) => navigation.branch(articleOf(index, 'guide.md')));
    expect(branches).toMatchObject([
      [{ title: 'one', items: [{ title: 'Guide of one', url: '/id-id/guide/', isCurrent: true }] }],
      [{ title: 'two', items: [{ title: 'Guide of two', url: '/id-id/guide-2/', isCurrent: true }] }],
    ]);
    expect(navigation.breadcrumbs(articleOf(1, 'guide.md'))).toEqual([{ title: 'two' }]);
    expect(navigation.tree().map(({ title }) => title)).toEqual(['one', 'two']);
  });

  test('keep their resources', () => {
    expect(siteResources(site, DOCSETS).map(({ absolutePath, outputPath }) => [absolutePath, outputPath])).toEqual([
      ['/docsets/one/media/x.png', 'id-id/media/x.png'],
      ['/docsets/two/media/x.png', 'id-id/media/x-2.png'],
    ]);
  });
});
