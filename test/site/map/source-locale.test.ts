import { describe, expect, it } from 'vitest';
import type { ArticleHead } from '../../../src/model/docset.ts';
import { mapSite } from '../../../src/site/map/map-site.ts';
import { articleFile, type LocaleMap, type SiteOptions } from '../../../src/site/map/site-map.ts';
import { docset, type DocsetParts } from '../docsets.ts';

const BILINGUAL: ArticleHead = { isBilingual: true };

/** Maps docsets, each by its locale, and gives the source locale. */
function sourceOf(docsets: Readonly<Record<string, DocsetParts>>, options: SiteOptions = {}): LocaleMap | undefined {
  const { site } = mapSite(
    Object.entries(docsets).map(([tag, parts]) => docset(tag, parts)),
    options,
  );
  return site.locales.find(({ locale }) => locale.tag === 'en-US');
}

/** Makes a docset of articles, by their paths, with what their heads say. */
function articles(heads: Readonly<Record<string, ArticleHead>>): DocsetParts {
  return { articles: Object.keys(heads), heads };
}

describe('the source locale', () => {
  it('is put together from bilingual articles, below its own folder and in order of paths', () => {
    const source = sourceOf({
      'id-ID': articles({ 'Shop/b.md': BILINGUAL, 'shop/a.md': BILINGUAL }),
      'de-DE': articles({ 'shop/c.md': BILINGUAL, 'shop/a.md': BILINGUAL }),
    });
    expect(source).toMatchObject({ isReconstructed: true, locale: { slug: 'en-us' } });
    expect(source?.articles).toMatchObject([
      { path: 'shop/a.md', folder: 'en-us/shop/a/', side: 'source', origin: { locale: 'de-de', docset: 0 } },
      { path: 'Shop/b.md', folder: 'en-us/shop/b/', side: 'source', origin: { locale: 'id-id', docset: 0 } },
      { path: 'shop/c.md', folder: 'en-us/shop/c/', side: 'source', origin: { locale: 'de-de', docset: 0 } },
    ]);
    expect(source?.folders.get('shop/b.md')).toBe('en-us/shop/b/');
  });

  it('reads its articles where they are', () => {
    const parts = articles({ 'shop/c.md': BILINGUAL });
    const { site } = mapSite([docset('id-ID', articles({})), docset('de-DE', parts)], {});
    const [source, article] = [site.locales[1], site.locales[1]?.articles[0]];
    expect(source && article && articleFile(site, source, article)).toBe('/docsets/de-DE/shop/c.md');
  });

  it('stands among the others in their order', () => {
    const { site } = mapSite([docset('id-ID', articles({ 'a.md': BILINGUAL })), docset('de-DE', articles({}))], {});
    expect(site.locales.map(({ locale }) => locale.slug)).toEqual(['de-de', 'en-us', 'id-id']);
  });

  it('has the newest version of each article, else the first locale’s', () => {
    const source = sourceOf({
      'ar-SA': articles({
        'dated.md': { ...BILINGUAL, date: '2020-01-01', handoff: '2022-01-01' },
        'handed.md': { ...BILINGUAL, date: '2020-01-01', handoff: '2021-01-01' },
        'equal.md': { ...BILINGUAL, date: '2020-01-01' },
        'undated.md': BILINGUAL,
        'shared.md': { date: '2023-01-01' },
      }),
      'id-ID': articles({
        'dated.md': { ...BILINGUAL, date: '2021-01-01' },
        'handed.md': { ...BILINGUAL, date: '2020-01-01', handoff: '2021-01-02' },
        'equal.md': { ...BILINGUAL, date: '2020-01-01' },
        'undated.md': { ...BILINGUAL, date: '2019-01-01' },
        'shared.md': BILINGUAL,
      }),
    });
    expect(source?.articles.map(({ path, origin }) => [path, origin?.locale])).toEqual([
      ['dated.md', 'id-id'],
      ['equal.md', 'ar-sa'],
      ['handed.md', 'id-id'],
      ['shared.md', 'id-id'],
      ['undated.md', 'id-id'],
    ]);
  });

  it('lacks articles without segments, and is not there if it lacks all', () => {
    expect(sourceOf({ 'id-ID': articles({ 'a.md': BILINGUAL, 'b.md': {} }) })?.articles).toHaveLength(1);
    expect(sourceOf({ 'id-ID': articles({ 'b.md': {} }) })).toBeUndefined();
  });

  it('is not put together if it is given, or if the publisher wants none', () => {
    const given = sourceOf({
      'en-US': articles({ 'a.md': {}, 'new.md': {} }),
      'id-ID': articles({ 'a.md': BILINGUAL, 'old.md': BILINGUAL }),
    });
    expect(given).toMatchObject({ isReconstructed: false, articles: [{ path: 'a.md' }, { path: 'new.md' }] });
    expect(sourceOf({ 'id-ID': articles({ 'a.md': BILINGUAL }) }, { sourcePages: false })).toBeUndefined();
  });

  it('goes by first headings in its tables of contents, as far as they are known', () => {
    const titled = (sourceTitle: string): ArticleHead => ({ ...BILINGUAL, sourceTitle });
    const entry = (name: string, article?: string) => ({ name, ...(article ? { article } : {}), items: [] });
    const source = sourceOf({
      'id-ID': {
        ...articles({ 'a.md': titled('Beds'), 'b.md': titled(''), 'c.md': {} }),
        tocs: [
          {
            path: 'toc.yml',
            items: [
              entry('Petak', 'a.md'),
              entry('Benih', 'b.md'),
              entry('Tanpa segmen', 'c.md'),
              { name: 'Alat', sourceName: 'Tools', href: 'https://garden.example/', items: [] },
              { ...entry('Musim'), items: [entry('Petak', 'a.md')] },
            ],
          },
        ],
      },
      'ja-JP': { ...articles({ 'a.md': {} }), tocs: [{ path: 'TOC.yml', items: [entry('花壇', 'a.md')] }] },
    });
    expect(source?.docsets.map(({ tocs }) => tocs)).toEqual([
      [
        {
          path: 'toc.yml',
          items: [
            entry('Beds', 'a.md'),
            { ...entry('Benih', 'b.md'), language: 'id-ID' },
            { name: 'Tools', href: 'https://garden.example/', items: [] },
            { name: 'Musim', language: 'id-ID', items: [entry('Beds', 'a.md')] },
          ],
        },
      ],
    ]);
  });

  it('shows the media of the first locale that has them, and has uids, redirections and published places', () => {
    const source = sourceOf({
      'ar-SA': { ...articles({ 'a.md': BILINGUAL }), resources: ['media/x.png'] },
      'id-ID': {
        ...articles({ 'a.md': BILINGUAL, 'b.md': { ...BILINGUAL, uid: 'garden.b', sourceTitle: 'Seeds' } }),
        resources: ['media/x.png', 'media/y.png'],
        uids: { 'garden.b': { path: 'b.md', title: 'Benih' } },
        redirections: [{ source: 'old.md', target: { article: 'b.md', suffix: '' } }],
        publishedAs: (path) => ({ url: `/garden/${path}` }),
      },
    });
    const [group] = source?.docsets ?? [];
    expect(Object.fromEntries(group?.resources ?? [])).toEqual({
      'media/x.png': 'ar-sa/media/x.png',
      'media/y.png': 'id-id/media/y.png',
    });
    expect(Object.fromEntries(group?.uids ?? [])).toEqual({ 'garden.b': { path: 'b.md', title: 'Seeds' } });
    expect(source?.redirectPages).toEqual([{ folder: 'en-us/old/', url: '/en-us/b/', article: 'b.md' }]);
    expect(group?.published.get('b.md')).toEqual({ url: '/garden/b.md' });
  });
});
