import * as cheerio from 'cheerio';
import { describe, expect, test } from 'vitest';
import type { Metadata, TocEntry } from '../../src/model/docset.ts';
import { makeArticlePage } from '../../src/site/articles/article-page.ts';
import { makeArticleRecord } from '../../src/site/articles/article-record.ts';
import { PageSurroundings } from '../../src/site/articles/page-surroundings.ts';
import { createTemplates } from '../../src/site/templates/templates.ts';
import { article } from '../pipeline/bilingual-markdown.ts';
import { docset, siteOf } from './docsets.ts';

const leaf = (name: string, path: string): TocEntry => ({ name, article: path, items: [] });
const TOC = {
  path: 'toc.yml',
  items: [leaf('A & b', 'a.md'), leaf('B', 'b.md'), { name: 'More', expanded: true, items: [leaf('C', 'c.md')] }],
};

function page(path: string, configured: Metadata = {}, body = '# X\n') {
  const { site, locale } = siteOf([docset('ar-SA', { articles: ['a.md', 'b.md', 'c.md', 'lost.md'], tocs: [TOC] })], {
    name: 'Shop',
  });
  const mapped = locale.articles.find((candidate) => candidate.path === path);
  if (!mapped) throw new Error(`no article ${path}`);
  const surroundings = new PageSurroundings(site, locale);
  return makeArticlePage(makeArticleRecord(article(body), mapped, configured, surroundings), mapped, surroundings);
}

function read(path: string, configured: Metadata = {}) {
  return cheerio.load(createTemplates()(page(path, configured)));
}

describe('the page of an article', () => {
  test('leads to the articles before and after it', () => {
    const $ = read('b.md');
    const [previous, next] = $('.neighbours a').toArray();
    expect($(previous).attr()).toEqual({ href: '/ar-sa/a/', rel: 'prev' });
    expect($(next).attr()).toEqual({ href: '/ar-sa/c/', rel: 'next' });
    expect($(previous).text()).toBe(`${page('b.md').messages.previousArticle} A & b`);
    expect($(next).text()).toBe(`${page('b.md').messages.nextArticle} C`);
  });

  test('has nothing of the kind at the ends of its table and outside of it', () => {
    expect(read('a.md')('.neighbours [rel=prev]')).toHaveLength(0);
    expect(read('c.md')('.neighbours [rel=next]')).toHaveLength(0);
    expect(read('lost.md')('.neighbours')).toHaveLength(0);
  });

  test('shows entries of its navigation that are open from the start', () => {
    expect(
      read('a.md')('.sidebar a')
        .map((_, link) => link.attribs['href'])
        .toArray(),
    ).toContain('/ar-sa/c/');
  });

  test('is described by its front matter, else by how it begins', () => {
    const description = (body: string, configured: Metadata = {}) =>
      cheerio
        .load(createTemplates()(page('a.md', configured, body)))('meta[name=description]')
        .attr('content');
    expect(description('# X\n\nText.\n', { description: 'Written' })).toBe('Written');
    expect(description('# X\n\nText.\n')).toBe('Text.');
    expect(description('# X\n')).toBeUndefined();
  });

  test('is described in few words where search engines may not list it', () => {
    const html = createTemplates()(page('a.md', { robots: 'noindex' }, `# X\n\n${'word '.repeat(40)}\n`));
    expect(cheerio.load(html)('meta[name=description]').attr('content')).toBe(`${'word '.repeat(14)}…`);
  });

  test('names its suffix and its author', () => {
    const $ = read('a.md', { titleSuffix: 'Guide', author: 'kim' });
    expect($('title').text()).toBe(`${page('a.md').title} - Guide · Shop`);
    expect($('meta[name=author]').attr('content')).toBe('kim');
    expect(read('a.md')('title').text()).toBe(`${page('a.md').title} · Shop`);
    expect(read('a.md')('meta[name=author]')).toHaveLength(0);
  });

  test('gives templates everything that is known of the article', () => {
    expect(page('a.md', { 'ms.prod': 'shop', 'no-loc': 'Shop' }).metadata).toMatchObject({
      title: page('a.md').title,
      'ms.prod': 'shop',
      'no-loc': ['Shop'],
    });
  });
});
