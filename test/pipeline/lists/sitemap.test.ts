import { describe, expect, test } from 'vitest';
import { sitemapFiles } from '../../../src/pipeline/lists/sitemap.ts';
import type { SiteMap } from '../../../src/site/index.ts';
import { docset, siteOf } from '../../site/docsets.ts';
import { listedOf, made, readXml } from './made.ts';

const BASE = 'https://help.example.com';
const OPTIONS = { baseUrl: BASE, sourcePages: false, fallbackPages: false };

function sitemaps(site: SiteMap, listed = site.locales.map((map) => listedOf(map))) {
  return made(sitemapFiles(site, listed));
}

function urlsIn(xml: string | undefined): string[] {
  const $ = readXml(xml ?? '');
  return [...$('url > loc')].map((loc) => $(loc).text().slice(BASE.length));
}

describe('the sitemap', () => {
  const { site } = siteOf(
    [docset('de-DE', { articles: ['a & b.md'] }), docset('en-US', { articles: ['A & B.md', 'only.md'] })],
    { ...OPTIONS, basePath: '/help/' },
  );

  test('lists those of the locales', () => {
    const $ = readXml(sitemaps(site).get('sitemap.xml') ?? '');
    expect($('sitemapindex').attr('xmlns')).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
    expect([...$('sitemap > loc')].map((loc) => $(loc).text())).toEqual([
      `${BASE}/help/de-de/sitemap.xml`,
      `${BASE}/help/en-us/sitemap.xml`,
    ]);
  });

  test('of a locale holds its home and its articles', () => {
    expect(urlsIn(sitemaps(site).get('en-us/sitemap.xml'))).toEqual([
      '/help/en-us/',
      '/help/en-us/a%20&%20b/',
      '/help/en-us/only/',
    ]);
  });

  test('says when an article has changed', () => {
    const listed = site.locales.map((map) =>
      listedOf(map, (path) => (path === 'only.md' ? { date: '2020-04-21' } : {})),
    );
    const $ = readXml(sitemaps(site, listed).get('en-us/sitemap.xml') ?? '');
    expect([...$('lastmod')].map((date) => [$(date).siblings('loc').text(), $(date).text()])).toEqual([
      [`${BASE}/help/en-us/only/`, '2020-04-21'],
    ]);
  });

  test('names an article in all locales that list it, the source’s for everybody else', () => {
    const $ = readXml(sitemaps(site).get('de-de/sitemap.xml') ?? '');
    const links = [...$('url').eq(1).children('xhtml\\:link')].map((link) => [
      $(link).attr('hreflang'),
      $(link).attr('href'),
    ]);
    expect(links).toEqual([
      ['de-DE', `${BASE}/help/de-de/a%20&%20b/`],
      ['en-US', `${BASE}/help/en-us/a%20&%20b/`],
      ['x-default', `${BASE}/help/en-us/a%20&%20b/`],
    ]);
    const german = site.locales.map((map) => (map.locale.slug === 'de-de' ? listedOf(map) : []));
    const alone = readXml(sitemaps(site, german).get('de-de/sitemap.xml') ?? '');
    expect(alone('url').eq(1).children('xhtml\\:link')).toHaveLength(0);
  });

  test('leads from homes to the choice of locale', () => {
    const $ = readXml(sitemaps(site).get('de-de/sitemap.xml') ?? '');
    expect($('url').eq(0).children('xhtml\\:link[hreflang="x-default"]').attr('href')).toBe(`${BASE}/help/`);
  });

  test('is not made of a site whose base URL is not known', () => {
    expect(sitemapFiles(siteOf([docset('de-DE', { articles: ['a.md'] })]).site, [[]])).toEqual([]);
  });
});

describe('of many articles', () => {
  const articles = Array.from({ length: 20_500 }, (_, i) => `${i}.md`);

  test('files hold ten thousand URLs each, and large ones are compressed', () => {
    const { site } = siteOf([docset('de-DE', { articles })], OPTIONS);
    const files = sitemaps(site);
    expect([...files.keys()]).toEqual([
      'de-de/sitemap.xml.gz',
      'de-de/sitemap-2.xml.gz',
      'de-de/sitemap-3.xml',
      'sitemap.xml',
    ]);
    const urls = [...files.values()].slice(0, 3).map((xml) => xml.match(/<loc>[^<]*/g) ?? []);
    expect(urls.map(({ length }) => length)).toEqual([10_000, 10_000, 501]);
    expect(new Set(urls.flat()).size).toBe(20_501);
  });
});

test('with many locales, alternates are left to the pages', () => {
  const tags = [
    'ar-SA',
    'cs-CZ',
    'de-DE',
    'es-ES',
    'fr-FR',
    'id-ID',
    'it-IT',
    'ja-JP',
    'ko-KR',
    'nl-NL',
    'pl-PL',
    'ru-RU',
  ];
  const siteWith = (all: readonly string[]) =>
    siteOf(
      all.map((tag) => docset(tag, { articles: ['a.md'] })),
      OPTIONS,
    ).site;
  expect(sitemaps(siteWith(tags)).get('de-de/sitemap.xml')).toContain('hreflang="ru-RU"');
  expect(sitemaps(siteWith([...tags, 'th-TH'])).get('de-de/sitemap.xml')).not.toContain('hreflang');
});
