import { describe, expect, test } from 'vitest';
import { mapSite } from '../../../src/site/map/map-site.ts';
import { uidResolver } from '../../../src/site/links/uids.ts';
import { docset, siteOf } from '../docsets.ts';

const DOCSETS = [
  docset('de-DE', { articles: ['a.md'], uids: { a: { path: 'A.md', title: 'Das A' }, both: { path: 'a.md' } } }, 'one'),
  docset('de-DE', { articles: ['b.md'], uids: { b: { path: 'b.md' }, both: { path: 'b.md' } } }, 'two'),
  docset('th-TH', { articles: ['c.md'], uids: { c: { path: 'c.md' } } }),
];

function resolver(xrefs: Readonly<Record<string, string>>, docsetIndex = 0) {
  const { site } = mapSite(DOCSETS, { learnHost: 'https://learn.microsoft.com' }, new Map(Object.entries(xrefs)));
  const locale = site.locales[0];
  if (!locale) throw new Error('no locale');
  return uidResolver(site, locale, docsetIndex);
}

describe('a uid', () => {
  test('leads to an article of the docset, then of its neighbours', () => {
    expect(resolver({})('a')).toEqual({ url: '/de-de/a/', name: 'Das A' });
    expect(resolver({})('b')).toEqual({ url: '/de-de/b/', name: 'b' });
    expect(resolver({})('both')).toMatchObject({ url: '/de-de/a/' });
    expect(resolver({}, 1)('both')).toMatchObject({ url: '/de-de/b/' });
  });

  test('leads to the source, else, under the locale if it has a page there', () => {
    const source = docset('en-US', { articles: ['d.md'], uids: { d: { path: 'd.md', title: 'The D' } } });
    const { site, locale } = siteOf([docset('id-ID', { articles: ['a.md'] }), source]);
    expect(uidResolver(site, locale, 0)('d')).toEqual({ url: '/en-us/d/', name: 'The D' });
    const more = docset('en-US', { articles: ['a.md', 'd.md'], uids: { d: { path: 'd.md', title: 'The D' } } });
    const near = siteOf([docset('id-ID', { articles: ['a.md'] }), more]);
    expect(uidResolver(near.site, near.locale, 0)('d')).toEqual({ url: '/id-id/d/', name: 'The D' });
  });

  test('leads to what an xref map says, else', () => {
    const xrefs = { a: '/never\nNever\n\n', 'x.y': '/dotnet/x.y\nY\nx.y\nX.Y', z: 'https://example.com/z\n\n\n' };
    expect(resolver(xrefs)('a')).toMatchObject({ name: 'Das A' });
    expect(resolver(xrefs)('x.y')).toEqual({
      url: 'https://learn.microsoft.com/de-de/dotnet/x.y',
      name: 'Y',
      fullName: 'x.y',
      nameWithType: 'X.Y',
    });
    expect(resolver(xrefs)('z')).toEqual({ url: 'https://example.com/z', name: 'z' });
  });

  test('is unknown only where a map could know it', () => {
    expect(resolver({ x: '/x\n\n\n' })('c')).toBeUndefined();
    expect(resolver({})('c')).toBe('elsewhere');
  });
});
