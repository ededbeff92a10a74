import { describe, expect, test } from 'vitest';
import { feedFile } from '../../../src/pipeline/lists/feed.ts';
import type { SiteOptions } from '../../../src/site/index.ts';
import { docset, siteOf } from '../../site/docsets.ts';
import { listedOf, made, readXml } from './made.ts';

type Said = Parameters<typeof listedOf>[1];

function feed(articles: readonly string[], said: Said, options: SiteOptions = {}) {
  const { site, locale } = siteOf([docset('ar-SA', { articles })], options);
  const xml = made([feedFile(site, locale, listedOf(locale, said))]).get('ar-sa/feed.xml');
  return readXml(xml ?? '');
}

const PUBLISHED = { baseUrl: 'https://help.example.com', basePath: '/help/', name: 'Garden & "Co"' };

describe('a feed', () => {
  test('is what Atom asks for', () => {
    const $ = feed(['a.md'], () => ({ title: 'A < B', date: '2020-04-21', description: 'Why & how' }), PUBLISHED);
    const home = 'https://help.example.com/help/ar-sa/';
    expect($('feed').attr()).toEqual({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'ar-SA' });
    expect($('feed > id').text()).toBe(`${home}feed.xml`);
    expect($('feed > title').text()).toContain('Garden & "Co" · ');
    expect($('feed > updated').text()).toBe('2020-04-21T00:00:00Z');
    expect($('feed > author > name').text()).toBe('Garden & "Co"');
    expect($('feed > link[rel="self"]').attr('href')).toBe(`${home}feed.xml`);
    expect($('feed > link[rel="alternate"]').attr('href')).toBe(home);
    expect($('entry > id').text()).toBe(`${home}a/`);
    expect($('entry > title').text()).toBe('A < B');
    expect($('entry > updated').text()).toBe('2020-04-21T00:00:00Z');
    expect($('entry > link').attr('href')).toBe(`${home}a/`);
    expect($('entry > summary').text()).toBe('Why & how');
  });

  test('holds the fifty articles that were changed last', () => {
    const articles = Array.from({ length: 60 }, (_, i) => `${i}.md`);
    const dateOf = (path: string): string => new Date(Date.UTC(2020, 0, 1 + parseInt(path))).toISOString().slice(0, 10);
    const $ = feed([...articles, 'undated.md'], (path) => (path === 'undated.md' ? {} : { date: dateOf(path) }));
    const titles = [...$('entry > title')].map((title) => $(title).text());
    expect(titles).toEqual([...articles].reverse().slice(0, 50));
  });

  test('without a base URL has relative links, and ids that are no addresses and stay', () => {
    const [first, again] = [1, 2].map(() => feed(['a.md', 'b.md'], () => ({ date: '2020-04-21' })));
    const ids = [...first!('id')].map((id) => first!(id).text());
    expect(new Set(ids).size).toBe(3);
    for (const id of ids)
      expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect([...again!('id')].map((id) => again!(id).text())).toEqual(ids);
    expect(first!('entry > link').first().attr('href')).toBe('/ar-sa/a/');
  });

  test('without any article is valid all the same', () => {
    const $ = feed(['a.md'], undefined);
    expect($('entry')).toHaveLength(0);
    expect($('feed > updated').text()).toBe('1970-01-01T00:00:00Z');
  });

  test('leaves out what XML has no room for', () => {
    const $ = feed(['a.md'], () => ({ title: 'A\u0000\u000B\uD800B 😀', date: '2020-04-21' }));
    expect($('entry > title').text()).toBe('AB 😀');
  });
});
