import * as cheerio from 'cheerio';
import { describe, expect, test } from 'vitest';
import type { TocEntry } from '../../../src/model/docset.ts';
import { Navigation } from '../../../src/site/navigation/navigation.ts';
import { navigationList } from '../../../src/site/templates/navigation-markup.ts';
import { docset, siteOf } from '../docsets.ts';

const leaf = (name: string, path: string): TocEntry => ({ name, article: path, items: [] });
const TOC = {
  path: 'toc.yml',
  items: [
    leaf('A & b', 'a.md'),
    { name: 'Group', items: [{ name: 'Inner', items: [leaf('C', 'c.md')] }] },
    { name: 'Empty', items: [{ name: 'Nothing', items: [] }] },
    { ...leaf('D', 'd.md'), items: [leaf('E', 'e.md')] },
  ],
};

function branch(path: string) {
  const articles = ['a.md', 'c.md', 'd.md', 'e.md'];
  const { site, locale } = siteOf([docset('de-DE', { articles, tocs: [TOC] })]);
  const navigation = new Navigation(site, locale);
  return cheerio.load(navigationList(navigation.branch(locale.articles.find((article) => article.path === path)!)));
}

describe('the branch beside an article', () => {
  test('marks the article and what it stands below', () => {
    const $ = branch('c.md');
    expect($('[aria-current=page]').text()).toBe('C');
    expect(
      $('.ancestor')
        .toArray()
        .map((entry) => $(entry).text()),
    ).toEqual(['Group', 'Inner']);
  });

  test('marks entries of which it shows nothing below', () => {
    expect(
      branch('a.md')('.more > :first-child')
        .toArray()
        .map((entry) => cheerio.load(entry).text()),
    ).toEqual(['Group', 'Empty', 'D']);
  });

  test('leads from a mere heading to the first page below it, and from one without pages nowhere', () => {
    const $ = branch('a.md');
    expect(
      $('a.group')
        .toArray()
        .map((link) => [$(link).text(), link.attribs['href']]),
    ).toEqual([['Group', '/de-de/c/']]);
    expect($('span').text()).toBe('Empty');
  });

  test('escapes what authors wrote', () => {
    expect(branch('a.md')('li').first().text()).toBe('A & b');
  });
});
