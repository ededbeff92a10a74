import * as cheerio from 'cheerio';
import { describe, expect, test } from 'vitest';
import type { Docset, Metadata } from '../../../src/model/docset.ts';
import { makeArticlePage } from '../../../src/site/articles/article-page.ts';
import { makeArticleRecord } from '../../../src/site/articles/article-record.ts';
import { headMarkup } from '../../../src/site/templates/head-markup.ts';
import { listLocalePages, listRootPages } from '../../../src/site/pages/other-pages.ts';
import { PageSurroundings } from '../../../src/site/articles/page-surroundings.ts';
import type { SiteOptions } from '../../../src/site/map/site-map.ts';
import { article } from '../../pipeline/bilingual-markdown.ts';
import { docset, siteOf } from '../docsets.ts';

const BASE = 'https://help.example.com';
const DOCSETS = [
  docset('ar-SA', { articles: ['a.md', 'alone.md'] }),
  docset('en-US', { articles: ['a.md'] }),
  docset('id-ID', { articles: ['a.md'] }),
];
/** More locales than sitemaps name other pages in. */
const MANY = ['bg', 'cs', 'da', 'de', 'el', 'es', 'et', 'fi', 'fr', 'it'].map((language) => docset(`${language}-CH`));

function head(
  frontMatter: Metadata = {},
  options: SiteOptions = { baseUrl: BASE },
  path = 'a.md',
  docsets: readonly Docset[] = DOCSETS,
) {
  const { site, locale } = siteOf(docsets, { name: 'Shop & "Co"', ...options });
  const mapped = locale.articles.find((candidate) => candidate.path === path);
  if (!mapped) throw new Error(`no article ${path}`);
  const surroundings = new PageSurroundings(site, locale);
  const record = makeArticleRecord(article('# X\n'), mapped, frontMatter, surroundings);
  const title = typeof frontMatter['title'] === 'string' ? { title: frontMatter['title'] } : {};
  return cheerio.load(`<head>${headMarkup({ ...makeArticlePage(record, mapped, surroundings), ...title })}</head>`);
}

function structuredData($: cheerio.CheerioAPI): Record<string, unknown> {
  return JSON.parse($('script[type="application/ld+json"]').text()) as Record<string, unknown>;
}

describe('the head of an article', () => {
  test('leaves the page in other locales to sitemaps', () => {
    const $ = head();
    expect($('[hreflang]')).toHaveLength(0);
    expect($('link[rel="canonical"]').attr('href')).toBe(`${BASE}/ar-sa/a/`);
  });

  test('leads itself to the page in all locales that have it, where these are too many for sitemaps', () => {
    const $ = head({}, { baseUrl: BASE }, 'a.md', [...DOCSETS, ...MANY]);
    const alternates = $('link[rel="alternate"][hreflang]').toArray();
    expect(Object.fromEntries(alternates.map((link) => [$(link).attr('hreflang'), $(link).attr('href')]))).toEqual({
      'ar-SA': `${BASE}/ar-sa/a/`,
      'en-US': `${BASE}/en-us/a/`,
      'id-ID': `${BASE}/id-id/a/`,
      'x-default': `${BASE}/en-us/a/`,
    });
  });

  test('names no page that is not there', () => {
    const $ = head({}, { baseUrl: BASE }, 'alone.md', [...DOCSETS, ...MANY]);
    expect(
      $('link[hreflang]')
        .toArray()
        .map((link) => $(link).attr('hreflang')),
    ).toEqual(['ar-SA']);
    expect(structuredData($)).not.toHaveProperty('translationOfWork');
  });

  test('says what it is a translation of, and when it was changed', () => {
    expect(structuredData(head({ 'ms.date': '04/21/2020' }, { baseUrl: BASE, basePath: '/help/' }))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'TechArticle',
      headline: 'Judul',
      inLanguage: 'ar-SA',
      dateModified: '2020-04-21',
      translationOfWork: { '@type': 'TechArticle', '@id': '/help/en-us/a/', inLanguage: 'en-US' },
    });
  });

  test('says how to show it where its address is named', () => {
    const $ = head();
    const properties = $('meta[property]').toArray();
    expect(Object.fromEntries(properties.map((meta) => [$(meta).attr('property'), $(meta).attr('content')]))).toEqual({
      'og:type': 'article',
      'og:title': 'Judul',
      'og:site_name': 'Shop & "Co"',
      'og:locale': 'ar_SA',
    });
  });

  test('takes no character of a title for markup', () => {
    const title = '</script><!--"><script>&amp;';
    const $ = head({ title });
    expect($('script')).toHaveLength(1);
    expect(structuredData($)['headline']).toBe(title);
    expect($('meta[property="og:title"]').attr('content')).toBe(title);
  });

  test('says nothing to search engines that may not list it', () => {
    const $ = head({ ROBOTS: 'NOINDEX, nofollow' });
    expect($('[hreflang], [rel="canonical"], [property], script')).toHaveLength(0);
    expect(head({ ROBOTS: 'nofollow' })('[rel="canonical"]')).toHaveLength(1);
  });

  test('leads to the Markdown, the feed and the manifest', () => {
    const $ = head({}, { basePath: '/help/' });
    expect($('link[type="text/markdown"]').attr('href')).toBe('index.md');
    expect($('link[type="application/atom+xml"]').attr('href')).toBe('/help/ar-sa/feed.xml');
    expect($('link[rel="manifest"]').attr('href')).toBe('/help/ar-sa/manifest.webmanifest');
  });

  test('says nothing that needs the base URL where that is not known', () => {
    expect(head({}, {})('[hreflang], [rel="canonical"], [property], script')).toHaveLength(0);
  });
});

test('the choice of locale is for everybody else', () => {
  const { site } = siteOf(DOCSETS, { baseUrl: BASE });
  const [choice] = listRootPages(site).map((page) => page.make());
  const $ = cheerio.load(`<head>${headMarkup(choice!)}</head>`);
  expect($('link[hreflang="x-default"]').attr('href')).toBe(`${BASE}/`);
  expect($('link[hreflang="id-ID"]').attr('href')).toBe(`${BASE}/id-id/`);
  expect($('script')).toHaveLength(0);
});

test('homes say what the site is called', () => {
  const { site, locale } = siteOf(DOCSETS, { baseUrl: BASE, name: 'Shop & "Co"' });
  const { navigation } = new PageSurroundings(site, locale);
  const home = listLocalePages(site, locale, () => navigation, [])
    .map((page) => page.make())
    .find(({ kind }) => kind === 'home');
  expect(structuredData(cheerio.load(`<head>${headMarkup(home!)}</head>`))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: 'Shop & "Co"',
    url: `${BASE}/ar-sa/`,
    inLanguage: 'ar-SA',
  });
});
