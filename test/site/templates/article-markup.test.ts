import * as cheerio from 'cheerio';
import { describe, expect, test } from 'vitest';
import { parseLocale } from '../../../src/model/locale.ts';
import { writePicker } from '../../../src/markdown/dialect/picker.ts';
import {
  articleBody,
  articleGroups,
  articleInitials,
  articlePickers,
  articleTitle,
} from '../../../src/site/templates/article-markup.ts';
import type { ArticleListPage, ArticlePage, HomePage } from '../../../src/site/pages/site-page.ts';

const page = (html: string, levels: readonly number[] = [], pickers = '') =>
  ({
    html,
    pickers,
    title: 'A <b>',
    headings: levels.map((level) => ({ level, id: 'x', text: 'x' })),
  }) as unknown as ArticlePage;

describe('an article’s title', () => {
  test('is the heading with which its body begins', () => {
    const whole = page('\n<h1 id="a">A</h1>\n<p>b</p>', [1]);
    expect([articleTitle(whole), articleBody(whole)]).toEqual(['<h1 id="a">A</h1>', '<p>b</p>']);
  });

  test('is made where the body has none', () => {
    const whole = page('<p>b</p>', [2]);
    expect([articleTitle(whole), articleBody(whole)]).toEqual(['<h1>A &#60;b&#62;</h1>', '<p>b</p>']);
  });

  test('stays where it is if something stands before it', () => {
    const whole = page('<p>b</p><h1>A</h1>', [1]);
    expect([articleTitle(whole), articleBody(whole)]).toEqual(['', '<p>b</p><h1>A</h1>']);
  });
});

test('pickers stand before an article’s body, whatever an author calls a part of it', () => {
  const picker = writePicker({ kind: 'pivot', name: 'a', label: 'A', choices: [{ id: 'x', title: 'X' }] });
  const html = '<p>b</p>\n<div class="picker">c</div>';
  const whole = page(`<h1>A</h1>${html}`, [1], picker);
  expect(articlePickers(whole)).toBe(`<div class="pickers">${picker}</div>`);
  expect(articleBody(whole)).toBe(html);
  expect(articlePickers(page('<p>b</p>'))).toBe('');
});

describe('a home without contents', () => {
  const home = (count: number) =>
    articleInitials({
      locale: parseLocale('de-DE'),
      articlesUrl: '/de-de/all-articles/',
      articles: Array.from({ length: count }, (_, i) => ({ title: i < 2 ? 'A' : 'B', url: `/${i}/` })),
    } as unknown as HomePage);

  test('lists its articles if they are few', () => {
    expect(cheerio.load(home(3))('li a')).toHaveLength(3);
  });

  test('leads to the letters of many in the list of all', () => {
    const links = cheerio.load(home(50))('a');
    expect(links.toArray().map(({ attribs }) => attribs['href'])).toEqual([
      '/de-de/all-articles/#letter-0',
      '/de-de/all-articles/#letter-1',
    ]);
    expect(links.text()).toBe('AB');
  });
});

describe('the list of all articles', () => {
  const list = (tag: string, titles: readonly string[]) =>
    cheerio.load(
      articleGroups({
        locale: parseLocale(tag),
        articles: titles.map((title) => ({ title, url: '/a/' })),
      } as unknown as ArticleListPage),
    );
  const filler = Array.from({ length: 40 }, (_, i) => `A${i}`);

  test('is one list if it is short', () => {
    expect(list('de-DE', ['A', 'B'])('ul')).toHaveLength(1);
    expect(list('de-DE', ['A', 'B'])('h2')).toHaveLength(0);
  });

  test.each([
    ['de-DE', ['Ärger', '„Zitat“', '12 Wege'], ['A', 'Z', '#']],
    ['th-TH', ['เข้า', 'กลุ่ม'], ['A', 'ข', 'ก']],
    ['ja-JP', ['記事', '設定', 'データ'], ['A', '漢', 'テ']],
  ])('of %s has a heading for each letter', (tag, titles, letters) => {
    const $ = list(tag, [...filler, ...titles]);
    expect(
      $('h2')
        .toArray()
        .map((heading) => $(heading).text()),
    ).toEqual(letters);
    const targets = $('.initials a')
      .toArray()
      .map((link) => $(link.attribs['href']).text());
    expect(targets).toEqual(letters);
  });
});
