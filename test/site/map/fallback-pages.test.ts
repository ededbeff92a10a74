import { describe, expect, it } from 'vitest';
import type { ArticleHead } from '../../../src/model/docset.ts';
import { copyArticle } from '../../../src/site/map/placed-article.ts';
import type { SiteOptions } from '../../../src/site/map/site-map.ts';
import { docset, siteOf, type DocsetParts } from '../docsets.ts';

const BILINGUAL: ArticleHead = { isBilingual: true };

/** Maps a docset in Indonesian and others, and gives the fallback pages of the Indonesian site: their folders. */
function fallbacks(
  own: DocsetParts,
  others: Readonly<Record<string, DocsetParts>>,
  options: SiteOptions = {},
): string[] {
  const docsets = Object.entries({ 'id-ID': own, ...others }).map(([tag, parts]) => docset(tag, parts));
  return siteOf(docsets, options).locale.fallbackArticles.map(({ folder }) => folder);
}

describe('fallback pages', () => {
  it('stand where the article would, and show the source', () => {
    const { locale } = siteOf([
      docset('id-ID', { articles: ['a.md'] }),
      docset('en-US', { articles: ['Sub/B.md', 'a.md'] }),
    ]);
    expect(locale.fallbackArticles.map(copyArticle)).toEqual([
      {
        path: 'Sub/B.md',
        size: 1,
        modified: 1,
        docset: 0,
        folder: 'id-id/sub/b/',
        origin: { locale: 'en-us', docset: 0 },
        isOriginalNewer: false,
      },
    ]);
    expect(Object.fromEntries(locale.fallbackFolders)).toEqual({ 'sub/b.md': 'id-id/sub/b/' });
    expect(locale.articles.map(({ path }) => path)).toEqual(['a.md']);
    expect(locale.folders.has('sub/b.md')).toBe(false);
  });

  it('show the source half of what another locale has, where no source is given', () => {
    const heads = { 'a.md': BILINGUAL, 'b.md': BILINGUAL };
    const { locale } = siteOf([
      docset('id-ID', { articles: ['a.md'] }),
      docset('de-DE', { articles: ['a.md', 'b.md'], heads }),
    ]);
    expect(locale.fallbackArticles).toMatchObject([
      { path: 'b.md', side: 'source', origin: { locale: 'de-de', docset: 0 }, folder: 'id-id/b/' },
    ]);
  });

  it('are of docsets that the locale has', () => {
    const shop = { articles: ['shop/a.md', 'shop/b.md', 'shop/c.md'] };
    expect(fallbacks({ articles: ['shop/a.md', 'shop/b.md'] }, { 'en-US': shop })).toEqual(['id-id/shop/c/']);
    expect(fallbacks({ articles: ['garden/a.md', 'index.md', 'x.md'] }, { 'en-US': shop })).toEqual([]);
  });

  it('leave the locale what it has: redirections, its home, media', () => {
    const source = { articles: ['a.md', 'b.md', 'index.md', 'moved.md', 'sheet.pdf.md'] };
    const own: DocsetParts = {
      articles: ['a.md'],
      resources: ['sheet.pdf'],
      redirections: [{ source: 'moved.md', target: { article: 'a.md', suffix: '' } }],
    };
    expect(fallbacks(own, { 'en-US': source })).toEqual(['id-id/b/']);
  });

  it('are not there if the publisher wants none', () => {
    const options = { fallbackPages: false };
    expect(fallbacks({ articles: ['a.md'] }, { 'en-US': { articles: ['a.md', 'b.md'] } }, options)).toEqual([]);
  });

  it('have the place that the locale’s table of contents gives the article', () => {
    const items = [
      { name: 'A', article: 'a.md', items: [] },
      { name: 'B', absent: 'b.md', items: [{ name: 'C', absent: 'c.md', items: [] }] },
    ];
    const { locale } = siteOf([
      docset('id-ID', { articles: ['a.md'], tocs: [{ path: 'toc.yml', items }] }),
      docset('en-US', { articles: ['a.md', 'B.md'] }),
    ]);
    expect(locale.docsets[0]?.tocs[0]?.items[1]).toMatchObject({ name: 'B', article: 'B.md', items: [{ name: 'C' }] });
    expect(locale.docsets[0]?.tocs[0]?.items[1]?.items[0]).not.toHaveProperty('article');
  });
});

describe('translations whose source was worked on since', () => {
  const of = (date: string): ArticleHead => ({ date });

  it('are marked by the dates of both', () => {
    const { locale } = siteOf([
      docset('id-ID', {
        articles: ['a.md', 'b.md', 'c.md', 'd.md'],
        heads: { 'a.md': of('2020-01-01'), 'b.md': of('2021-01-01'), 'c.md': of('2021-01-01') },
      }),
      docset('en-US', {
        articles: ['a.md', 'b.md', 'c.md', 'd.md'],
        heads: { 'a.md': of('2020-01-02'), 'b.md': of('2021-01-01'), 'd.md': of('2022-01-01') },
      }),
    ]);
    expect(locale.articles.flatMap(({ path, isOriginalNewer }) => (isOriginalNewer ? [path] : []))).toEqual(['a.md']);
  });
});
