import { expect, it } from 'vitest';
import { detailsOf, fromSentSite, toSentSite, withDetails } from '../../../src/pipeline/shards/sent-site.ts';
import type { MappedDocset, SiteMap } from '../../../src/site/structure.ts';
import { docset, siteOf } from '../../site/docsets.ts';

const { site } = siteOf(
  [
    docset('de-DE', {
      articles: ['a.md', 'A.md', 'sub/B.md'],
      tocs: [{ path: 'toc.yml', items: [{ name: 'A', article: 'a.md', items: [] }] }],
      uids: { a: { path: 'a.md' } },
      redirections: [{ source: 'old.md', target: { article: 'a.md', suffix: '' } }],
      publishedAs: (path) => ({ url: `/shop/${path}` }),
    }),
    docset('de-DE', { articles: ['c.md'] }, 'second'),
    docset('en-US', { articles: ['a.md', 'd.md'], uids: { d: { path: 'd.md' } } }),
  ],
  {},
);

/** What a worker makes of a site map before it makes a shard of a locale. */
function received(locale: number): SiteMap {
  const details = site.locales[locale] ? detailsOf(site.locales[locale]) : [];
  const sent = structuredClone({ site: toSentSite(site), details });
  return withDetails(fromSentSite(sent.site), locale, sent.details);
}

/** What a docset holds, however it holds it. */
const shown = ({ folders, published, ...others }: MappedDocset): unknown => ({
  ...others,
  folders: [...folders],
  published: [...published],
});

it('gives a worker the docsets of the locale that it works on as they are', () => {
  site.locales.forEach(({ docsets }, locale) => {
    expect(received(locale).locales[locale]?.docsets.map(shown)).toEqual(docsets.map(shown));
  });
});

it('gives it the pages of all locales, and what the source locale calls them', () => {
  const pages = ({ locales }: SiteMap): unknown =>
    locales.map(({ folders, fallbackFolders, docsets }) =>
      [folders, fallbackFolders, docsets.map(shown)].map((all) => [...all]),
    );
  const [german, english] = received(0).locales;
  expect(pages({ ...site, locales: received(0).locales.slice(0, 1) })).toEqual(
    pages({ ...site, locales: site.locales.slice(0, 1) }),
  );
  expect(english?.folders.get('d.md')).toBe('en-us/d/');
  expect(german?.fallbackFolders.get('d.md')).toBe(site.locales[0]?.fallbackFolders.get('d.md'));
  expect(english?.docsets[0]?.uids).toEqual(site.locales[1]?.docsets[0]?.uids);
});

it('tells no worker which articles there are', () => {
  expect(received(0).locales.flatMap(({ articles, fallbackArticles }) => [...articles, ...fallbackArticles])).toEqual(
    [],
  );
});
