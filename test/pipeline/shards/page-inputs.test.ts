import { describe, expect, it, test } from 'vitest';
import { localeFieldsDigest, pageInputsDigest } from '../../../src/pipeline/shards/page-inputs.ts';
import { makeArticlePage, makeArticleRecord, PageSurroundings, type LocaleFields } from '../../../src/site/index.ts';
import type { ArticlePage } from '../../../src/site/pages/site-page.ts';
import { docset, siteOf } from '../../site/docsets.ts';
import { article } from '../bilingual-markdown.ts';

const { site, locale } = siteOf([docset('id-ID', { articles: ['a.md'] }), docset('ar-SA', { articles: ['a.md'] })], {
  baseUrl: 'https://help.example.com',
});
const [mapped] = locale.articles;
if (!mapped) throw new Error('no article');
const surroundings = new PageSurroundings(site, locale);
const record = makeArticleRecord(article('# X\n'), mapped, {}, surroundings);
const page = makeArticlePage(record, mapped, surroundings);
const { localeFields } = surroundings;

function digest(changes: Partial<ArticlePage> = {}, key = 'key', ofLocale: LocaleFields = localeFields): string {
  return pageInputsDigest({ ...page, ...changes }, { key, record }, localeFieldsDigest(ofLocale));
}

describe('the digest of what a page is made from', () => {
  const link = { title: 'B', url: '/id-id/b/' };
  test.each([
    [{ url: '/id-id/b/' }],
    [{ canonicalUrl: 'https://help.example.com/id-id/b/' }],
    [{ localeLinks: page.localeLinks.slice(1) }],
    [{ breadcrumbs: [link] }],
    [{ navigation: [{ ...link, isCurrent: true, isAncestor: false, items: [] }] }],
    [{ contentsUrl: '/id-id/contents/0.json' }],
    [{ sourceUrl: '/en-us/a/' }],
    [{ isReconstructed: true }],
    [{ isOriginalNewer: true }],
    [{ robots: 'noindex' }],
    [{ previous: link }],
    [{ next: link }],
    [{ editUrl: 'https://git.example.com/a.md' }],
    [{ segmentReportUrl: 'https://git.example.com/{segment}' }],
  ])('differs with %j', (changes) => {
    expect(digest(changes)).not.toBe(digest());
  });

  it('tells the article before from the one behind', () => {
    expect(digest({ previous: link })).not.toBe(digest({ next: link }));
  });

  it('differs with the record and with what the locale has in common', () => {
    expect(digest({}, 'other key')).not.toBe(digest());
    expect(digest({}, 'key', { ...localeFields, siteName: 'Help' })).not.toBe(digest());
    expect(digest({}, 'key', { ...localeFields, templatesDigest: 'x' })).not.toBe(digest());
  });

  it('leaves what the record decides to the record', () => {
    expect(digest({ html: '<p>', title: 'Y' })).toBe(digest());
  });
});
