import { describe, expect, test } from 'vitest';
import type { Redirection } from '../../../src/model/docset.ts';
import { Navigation } from '../../../src/site/navigation/navigation.ts';
import { listLocalePages } from '../../../src/site/pages/other-pages.ts';
import type { SiteOptions } from '../../../src/site/map/site-map.ts';
import type { RedirectPage } from '../../../src/site/pages/site-page.ts';
import { createTemplates } from '../../../src/site/templates/templates.ts';
import * as cheerio from 'cheerio';
import { docset, siteOf } from '../docsets.ts';

const MOVED: Redirection[] = [
  { source: 'Old/Name.md', target: { article: 'New/Ä.md', suffix: '?view=x#part' } },
  { source: 'far.md', target: { url: 'https://example.com/?a=b&c=d' } },
  { source: 'publisher.md', target: { url: '/azure/storage' } },
  { source: 'learning/index.yml', target: { url: '/en-us/training/' } },
  { source: 'New/Ä/index.md', target: { url: '/taken' } },
  { source: 'lost.md', target: { article: 'not-read.md', suffix: '' } },
];

function map(options: SiteOptions = {}) {
  const german = docset('de-DE', { articles: ['New/Ä.md'], redirections: MOVED });
  const thai = docset('th-TH', { articles: ['New/Ä.md'] });
  return siteOf([german, thai], options);
}

function redirectPages(options: SiteOptions = {}): RedirectPage[] {
  const { site, locale } = map(options);
  return listLocalePages(site, locale, () => new Navigation(site, locale), [])
    .map((page) => page.make())
    .filter((page) => page.kind === 'redirect');
}

describe('moved articles', () => {
  test('have the URL of where they are', () => {
    const { locale } = map({ basePath: '/help/' });
    expect(Object.fromEntries(locale.docsets[0]?.redirects ?? [])).toEqual({
      'old/name.md': '/help/de-de/new/%C3%A4/?view=x#part',
      'far.md': 'https://example.com/?a=b&c=d',
      'publisher.md': 'https://learn.microsoft.com/de-de/azure/storage',
      'learning/index.yml': 'https://learn.microsoft.com/en-us/training/',
      'new/ä/index.md': 'https://learn.microsoft.com/de-de/taken',
    });
  });

  test('are looked for where the publisher says', () => {
    const { locale } = map({ learnHost: 'https://docs.example.com/' });
    expect(locale.docsets[0]?.redirects.get('publisher.md')).toBe('https://docs.example.com/de-de/azure/storage');
  });

  test('have a page where no other stands', () => {
    expect(map().locale.redirectPages.map(({ folder }) => folder)).toEqual([
      'de-de/old/name/',
      'de-de/far/',
      'de-de/publisher/',
      'de-de/learning/',
    ]);
  });
});

describe('the page of a moved article', () => {
  const render = createTemplates();
  const pages = redirectPages({ baseUrl: 'https://help.example.com' });
  const read = (index: number) => {
    const page = pages[index];
    if (!page) throw new Error(`no page ${index}`);
    return cheerio.load(render(page));
  };

  test('sends browsers and search engines on', () => {
    const $ = read(0);
    expect($('meta[http-equiv=refresh]').attr('content')).toBe('0; url=/de-de/new/%C3%A4/?view=x#part');
    expect($('link[rel=canonical]').attr('href')).toBe('https://help.example.com/de-de/new/%C3%A4/');
    expect($('meta[name=robots]').attr('content')).toBe('noindex');
    expect($('link[rel=alternate]')).toHaveLength(0);
  });

  test('shows where the article is, in words of its language', () => {
    const $ = read(0);
    expect($('h1').text()).toBe(pages[0]?.messages.movedTitle);
    expect($('main a').attr('href')).toBe('/de-de/new/%C3%A4/?view=x#part');
    expect($('main p').text()).toContain(pages[0]?.messages.movedText);
  });

  test('names a page elsewhere as canonical, character for character', () => {
    expect(read(1)('link[rel=canonical]').attr('href')).toBe('https://example.com/?a=b&c=d');
    expect(read(1)('main a').text()).toBe('https://example.com/?a=b&c=d');
  });

  test('offers the article in other languages', () => {
    expect(pages[0]?.localeLinks.map(({ url, hasArticle }) => [url, hasArticle])).toEqual([
      ['/de-de/old/name/', true],
      ['/th-th/new/%C3%A4/', true],
    ]);
    expect(pages[1]?.localeLinks[1]).toMatchObject({ url: '/th-th/', hasArticle: false });
  });
});
