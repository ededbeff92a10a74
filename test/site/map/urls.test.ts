import { describe, expect, test } from 'vitest';
import { normalizeBasePath, pagePath, resolvePath, resourcePath, toUrl } from '../../../src/site/map/urls.ts';

describe('pagePath', () => {
  test.each([
    ['index.md', ''],
    ['Index.MD', ''],
    ['a.md', 'a/'],
    ['Alchemy Insights/Seed File.md', 'alchemy insights/seed file/'],
    ['a/index.md', 'a/'],
    ['a/my-index.md', 'a/my-index/'],
    ['index/index.md', 'index/'],
    ['a.md.md', 'a.md/'],
    ['İstanbul.md', `${'İstanbul'.toLowerCase()}/`],
  ])('%s stands at %s', (article, page) => {
    expect(pagePath(article)).toBe(page);
  });
});

test('resources keep their names but for case', () => {
  expect(resourcePath('Media/Über uns.PNG')).toBe('media/über uns.png');
});

describe('toUrl', () => {
  test.each([
    ['/id-id/a b/', '/id-id/a%20b/'],
    ['c#/what?/100%/', 'c%23/what%3F/100%25/'],
    ['ja-jp/概要/', 'ja-jp/%E6%A6%82%E8%A6%81/'],
    ["it's (a) & b", "it's%20(a)%20&%20b"],
  ])('%s becomes %s, and can be read back', (path, url) => {
    expect(toUrl(path)).toBe(url);
    expect(decodeURIComponent(url)).toBe(path);
  });
});

describe('normalizeBasePath', () => {
  test.each([
    ['', '/'],
    ['/', '/'],
    ['//', '/'],
    ['docs', '/docs/'],
    ['/docs/', '/docs/'],
    ['/a/b', '/a/b/'],
  ])('%j becomes %s', (written, path) => {
    expect(normalizeBasePath(written)).toBe(path);
  });
});

describe('resolvePath', () => {
  test.each([
    ['a/b/c.md', 'd.md', 'a/b/d.md'],
    ['a/b/c.md', './d.md', 'a/b/d.md'],
    ['a/b/c.md', '../d.md', 'a/d.md'],
    ['a/b/c.md', '../../d.md', 'd.md'],
    ['a/b/c.md', '../x/../y//z.md', 'a/y/z.md'],
    ['c.md', 'd/', 'd'],
    ['c.md', '', ''],
    ['a/b/c.md', '../../../d.md', undefined],
    ['c.md', '..', undefined],
  ])('from %s, %s leads to %s', (from, path, resolved) => {
    expect(resolvePath(from, path)).toBe(resolved);
  });
});
