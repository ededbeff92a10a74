import { describe, expect, test } from 'vitest';
import type { Metadata } from '../../src/model/docset.ts';
import { makeArticlePage } from '../../src/site/articles/article-page.ts';
import { makeArticleRecord } from '../../src/site/articles/article-record.ts';
import { Navigation } from '../../src/site/navigation/navigation.ts';
import { listLocalePages, listRootPages } from '../../src/site/pages/other-pages.ts';
import { PageSurroundings } from '../../src/site/articles/page-surroundings.ts';
import type { SiteOptions } from '../../src/site/map/site-map.ts';
import { createTemplates } from '../../src/site/templates/templates.ts';
import { article, pair } from '../pipeline/bilingual-markdown.ts';
import { docset, siteOf } from './docsets.ts';

const INDONESIAN = docset('id-ID', { articles: ['docs/a.md', 'docs/only-here.md'] });
const ARABIC = docset('ar-SA', { articles: ['DOCS/A.md'] });

function make(text: string, configured: Metadata = {}, options: SiteOptions = {}, path = 'docs/a.md') {
  const { site, locale } = siteOf([INDONESIAN, ARABIC], options);
  const mapped = locale.articles.find((candidate) => candidate.path === path);
  if (!mapped) throw new Error(`no article ${path}`);
  const surroundings = new PageSurroundings(site, locale);
  const record = makeArticleRecord(text, mapped, configured, surroundings);
  return { ...record, page: makeArticlePage(record, mapped, surroundings) };
}

describe('metadata', () => {
  test('of the article comes before what is configured', () => {
    const { page } = make(article('# X\n', { title: 'Sendiri', description: 'Milik' }), {
      title: 'Umum',
      description: 'Umum',
      robots: 'noindex',
    });
    expect(page).toMatchObject({ title: 'Sendiri', description: 'Milik', robots: 'noindex' });
  });

  test.each([
    ['04/21/2020', '2020-04-21'],
    ['4/1/2020', '2020-04-01'],
    ['2020-04-21', '2020-04-21'],
    ['2020-04-21T10:00:00Z', '2020-04-21'],
    ['13/45/2020', undefined],
    ['02/30/2021', undefined],
    ['soon', undefined],
    ['""', undefined],
  ])('ms.date %s is %s', (written, date) => {
    expect(make(article('# X\n', { 'ms.date': written })).page.date).toBe(date);
  });

  test.each([
    ['ROBOTS', 'NOINDEX,NOFOLLOW'],
    ['robots', 'noindex'],
  ])('%s is handed on', (key, value) => {
    expect(make(article('# X\n', { [key]: value })).page.robots).toBe(value);
  });

  test.each([
    ['MT', 'MT'],
    ['MT.IsReviewed', 'MT'],
    ['ht', 'HT'],
    ['Human', undefined],
  ])('ms.translationtype %s is %s', (written, type) => {
    expect(make(article('# X\n', { 'ms.translationtype': written })).page.translationType).toBe(type);
  });
});

describe('title', () => {
  test.each<[string, string, Metadata, string, boolean]>([
    ['of the front matter', article('# Kepala\n'), {}, 'Judul', false],
    ['a number', article('# Kepala\n', { title: '404' }), {}, '404', false],
    ['of the configuration', '---\nx: y\n---\n# Kepala\n', { title: 'Umum' }, 'Umum', false],
    ['of the first heading', `---\nx: y\n---\n## ${pair(101, 'Kepala `x`', 'Head')}\n`, {}, 'Kepala x', false],
    ['blank, so of the heading', article('# Kepala\n', { title: '"  "' }), {}, 'Kepala', false],
    ['of the file, reported', '---\nx: y\n---\nIsi\n', {}, 'a', true],
  ])('%s', (_, text, configured, title, reported) => {
    const { page, diagnostics } = make(text, configured);
    expect(page.title).toBe(title);
    expect(diagnostics.some(({ code }) => code === 'title-missing')).toBe(reported);
  });
});

describe('an article', () => {
  test('knows its addresses, its counterparts and its pairs', () => {
    const made = make(
      article(`# ${pair(101, 'Satu', 'One')}\n`),
      {},
      { baseUrl: 'https://example.com', basePath: 'h' },
    );
    expect(made.pairCount).toBe(1);
    expect(made.page).toMatchObject({
      kind: 'article',
      url: '/h/id-id/docs/a/',
      outputPath: 'id-id/docs/a/index.html',
      homeUrl: '/h/id-id/',
      canonicalUrl: 'https://example.com/h/id-id/docs/a/',
      isBilingual: true,
    });
    expect(made.page.searchUrl).toBeUndefined();
    expect(made.page.localeLinks).toMatchObject([
      { url: '/h/ar-sa/docs/a/', isCurrent: false, hasArticle: true },
      { url: '/h/id-id/docs/a/', isCurrent: true, hasArticle: true },
    ]);
  });

  test('that another locale lacks leads to its home, and says so', () => {
    const { page } = make(article('# X\n'), {}, {}, 'docs/only-here.md');
    expect(page.localeLinks[0]).toMatchObject({ url: '/ar-sa/', hasArticle: false });
    expect(page.isBilingual).toBe(false);
  });

  test('moved by a clash is its own counterpart', () => {
    const twins = docset('id-ID', { articles: ['A.md', 'a.md'] });
    const { site, locale } = siteOf([twins]);
    const second = locale.articles[1];
    if (!second) throw new Error('no second article');
    const surroundings = new PageSurroundings(site, locale);
    const page = makeArticlePage(makeArticleRecord(article('# X\n'), second, {}, surroundings), second, surroundings);
    expect(page.localeLinks).toMatchObject([{ url: '/id-id/a-2/', isCurrent: true }]);
  });

  test('gives search its translation alone', () => {
    const text = article(`${pair(101, 'Satu', 'One')}\n`);
    expect(make(text, {}, { hasSearch: true }).translationHtml).toBe('<p>Satu</p>\n');
    expect(make(text).translationHtml).toBeUndefined();
  });

  test('counts the lines of its diagnostics in the file as written', () => {
    const { diagnostics } = make('\uFEFF---\r\ntitle: x\r\n---\r\n\r\n<span data-ttu-id="1">x</span>\r\n');
    const [found] = diagnostics.filter(({ code }) => code === 'target-without-source');
    expect(found).toMatchObject({ path: 'id-ID/docs/a.md', line: 5, column: 1 });
  });
});

describe('other pages', () => {
  const options = { hasSearch: true, baseUrl: 'https://example.com' };

  test('of a locale are its home, its list, its search and its page for unknown addresses', () => {
    const { site, locale } = siteOf([INDONESIAN, ARABIC], options);
    const pages = listLocalePages(site, locale, () => new Navigation(site, locale), ['Zebra', 'Apel']).map((page) =>
      page.make(),
    );
    expect(pages.map(({ kind, outputPath }) => [kind, outputPath]).sort()).toEqual([
      ['article-list', 'id-id/all-articles/index.html'],
      ['home', 'id-id/index.html'],
      ['not-found', 'id-id/404.html'],
      ['search', 'id-id/search/index.html'],
    ]);
    const list = pages.find(({ kind }) => kind === 'article-list');
    expect(list).toMatchObject({
      articles: [
        { title: 'Apel', url: '/id-id/docs/only-here/' },
        { title: 'Zebra', url: '/id-id/docs/a/' },
      ],
      searchUrl: '/id-id/pagefind/',
    });
  });

  test('an article can be the home', () => {
    const { site, locale } = siteOf([docset('id-ID', { articles: ['index.md'] })]);
    const pages = listLocalePages(site, locale, () => new Navigation(site, locale), ['Beranda']).map((page) =>
      page.make(),
    );
    expect(pages.map(({ kind }) => kind)).not.toContain('home');
  });

  test('above the locales are the choice among them and a page for unknown addresses', () => {
    const { site } = siteOf([INDONESIAN, ARABIC], options);
    expect(listRootPages(site).map((page) => page.make())).toMatchObject([
      { kind: 'locale-choice', outputPath: 'index.html', localeLinks: [{ url: '/ar-sa/' }, { url: '/id-id/' }] },
      { kind: 'not-found', outputPath: '404.html' },
    ]);
  });
});

describe('templates', () => {
  test('escape what authors write', () => {
    const text = article('# X\n', { title: "'<script>alert(1)</script> \"&'", description: "'\"><b>'" });
    const html = createTemplates()(make(text).page);
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('content="&quot;&gt;&lt;b&gt;"');
  });

  test('name the same article in other locales only where it is', () => {
    const options = { baseUrl: 'https://example.com' };
    const render = createTemplates();
    const both = render(make(article('# X\n'), {}, options).page);
    expect(both).toMatch(/<a href="\/ar-sa\/docs\/a\/" lang="ar-SA"/);
    expect(both).toContain('<link rel="canonical" href="https://example.com/id-id/docs/a/">');
    const alone = render(make(article('# X\n'), {}, options, 'docs/only-here.md').page);
    expect(alone).not.toContain('/ar-sa/docs/only-here/');
  });
});
