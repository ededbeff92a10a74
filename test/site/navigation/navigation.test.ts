import { describe, expect, test } from 'vitest';
import type { TocEntry } from '../../../src/model/docset.ts';
import { Navigation } from '../../../src/site/navigation/navigation.ts';
import type { NavigationItem } from '../../../src/site/pages/site-page.ts';
import { docset, siteOf, type DocsetParts } from '../docsets.ts';

const leaf = (name: string, article?: string): TocEntry => ({
  name,
  ...(article === undefined ? {} : { article }),
  items: [],
});
const group = (name: string, items: readonly TocEntry[], article?: string): TocEntry => ({
  ...leaf(name, article),
  items,
});

const ARTICLES = ['index.md', 'a/one.md', 'a/two.md', 'a/deep/three.md', 'b/four.md', 'lost.md'];
const TOC = [
  leaf('Home', 'index.md'),
  group('A', [leaf('One', 'a/one.md'), group('Two', [leaf('Three', 'a/deep/three.md')], 'a/two.md')]),
  group('B', [leaf('Four', 'b/four.md'), { name: 'Elsewhere', href: 'https://example.com/', items: [] }], 'b/four.md'),
];

/** Navigation of a docset that asks for articles by their paths. */
function navigation(parts: DocsetParts) {
  const { site, locale } = siteOf([docset('id-ID', parts)], { basePath: '/help' });
  const made = new Navigation(site, locale);
  const article = (path: string) => {
    const found = locale.articles.find((candidate) => candidate.path === path);
    if (!found) throw new Error(`no article ${path}`);
    return found;
  };
  return {
    branch: (path: string) => made.branch(article(path)),
    breadcrumbs: (path: string, table?: string) => made.breadcrumbs(article(path), table),
    neighbours: (path: string) => made.neighbours(article(path)),
    tree: () => made.tree(),
  };
}

/** Writes items as indented lines: `*` the current one, `+` those above it. */
function outline(items: readonly NavigationItem[], indent = ''): string {
  const sign = (item: NavigationItem): string => (item.isCurrent ? '*' : item.isAncestor ? '+' : '-');
  return items
    .map((item) => `${indent}${sign(item)} ${item.title} ${item.url ?? ''}\n${outline(item.items, `${indent}  `)}`)
    .join('');
}

describe('branch', () => {
  const toc = navigation({ articles: ARTICLES, tocs: [{ path: 'toc.yml', items: TOC }] });

  test('shows the way to an article, with the neighbours on each level', () => {
    expect(outline(toc.branch('a/one.md'))).toBe(
      [
        '- Home /help/id-id/',
        '+ A ',
        '  * One /help/id-id/a/one/',
        '  - Two /help/id-id/a/two/',
        '- B /help/id-id/b/four/',
        '',
      ].join('\n'),
    );
  });

  test('shows what is below the article', () => {
    expect(outline(toc.branch('a/two.md'))).toContain(
      '  * Two /help/id-id/a/two/\n    - Three /help/id-id/a/deep/three/\n',
    );
  });

  test('marks one entry alone as current, where an article stands twice', () => {
    const lines = outline(toc.branch('b/four.md')).split('\n');
    expect(lines.filter((line) => line.includes('*'))).toHaveLength(1);
  });

  test('is empty for an article that no table of contents names', () => {
    expect(toc.branch('lost.md')).toEqual([]);
    expect(toc.breadcrumbs('lost.md')).toEqual([]);
  });

  test('keeps links that lead elsewhere', () => {
    expect(outline(toc.tree())).toContain('- Elsewhere https://example.com/');
  });
});

describe('breadcrumbs', () => {
  const toc = navigation({ articles: ARTICLES, tocs: [{ path: 'toc.yml', items: TOC }] });

  test('name what is above an article, linked where there is a page', () => {
    expect(toc.breadcrumbs('a/deep/three.md')).toEqual([{ title: 'A' }, { title: 'Two', url: '/help/id-id/a/two/' }]);
    expect(toc.breadcrumbs('index.md')).toEqual([]);
  });
});

describe('several tables of contents', () => {
  const near = { path: 'a/toc.yml', items: [group('Near', [leaf('One', 'a/one.md')])] };
  const far = { path: 'toc.yml', items: [group('Far', [leaf('One', 'a/one.md'), leaf('Four', 'b/four.md')])] };
  const foreign = { path: 'zoo/toc.yml', items: [group('Foreign', [leaf('One', 'a/one.md')])] };

  test.each([
    ['first', [near, far, foreign]],
    ['last', [foreign, far, near]],
  ])('the nearest above an article governs it, also when it is read %s', (_, tocs) => {
    const toc = navigation({ articles: ARTICLES, tocs });
    expect(toc.breadcrumbs('a/one.md')).toEqual([{ title: 'Near' }]);
    expect(toc.breadcrumbs('b/four.md')).toEqual([{ title: 'Far' }]);
  });

  test('the topmost makes the tree', () => {
    const toc = navigation({ articles: ARTICLES, tocs: [near, far, foreign] });
    expect(toc.tree().map(({ title }) => title)).toEqual(['Far']);
  });

  test('others join the tree, under their folders, where they hold articles of their own', () => {
    const { tree } = navigation({
      articles: ARTICLES,
      tocs: [
        { path: 'b/toc.yml', items: [leaf('Four', 'b/four.md')] },
        { path: 'a/toc.yml', items: [leaf('One', 'a/one.md'), leaf('Two', 'a/two.md')] },
        { path: 'toc.yml', items: [leaf('Home', 'index.md'), leaf('Leads nowhere'), leaf('Four', 'b/four.md')] },
      ],
    });
    expect(outline(tree())).toBe(
      [
        '- Home /help/id-id/',
        '- Four /help/id-id/b/four/',
        '- a ',
        '  - One /help/id-id/a/one/',
        '  - Two /help/id-id/a/two/',
        '',
      ].join('\n'),
    );
  });
});

describe('expanded entries', () => {
  test('show what is below them on every page, as far as it is expanded, too', () => {
    const inner = [leaf('Three', 'a/deep/three.md')];
    const items: TocEntry[] = [
      leaf('Home', 'index.md'),
      {
        ...group('Open', [
          { ...group('Shut', inner), displayName: 'closed' },
          { ...group('Open too', inner), expanded: true },
        ]),
        expanded: true,
      },
    ];
    const [, open] = navigation({ articles: ARTICLES, tocs: [{ path: 'toc.yml', items }] }).branch('index.md');
    expect(open?.isExpanded).toBe(true);
    expect(open?.items.map(({ title, displayName, items: below }) => [title, displayName, below.length])).toEqual([
      ['Shut', 'closed', 0],
      ['Open too', undefined, 1],
    ]);
  });
});

describe('neighbours', () => {
  test('follow the order of the table, each article once', () => {
    const items = [...TOC, leaf('One again', 'a/one.md'), leaf('Gone', 'gone.md'), leaf('Lost', 'lost.md')];
    const { neighbours } = navigation({ articles: ARTICLES, tocs: [{ path: 'toc.yml', items }] });
    expect(neighbours('index.md')).toEqual({ next: { title: 'One', url: '/help/id-id/a/one/' } });
    expect(neighbours('a/one.md')).toEqual({
      previous: { title: 'Home', url: '/help/id-id/' },
      next: { title: 'Two', url: '/help/id-id/a/two/' },
    });
    expect(neighbours('a/deep/three.md').next?.title).toBe('B');
    expect(neighbours('b/four.md').next?.title).toBe('Lost');
    expect(neighbours('lost.md')).toEqual({ previous: { title: 'B', url: '/help/id-id/b/four/' } });
  });

  test('are those of the table that governs the article', () => {
    const own = { path: 'a/toc.yml', items: [leaf('Two', 'a/two.md'), leaf('One', 'a/one.md')] };
    const { neighbours } = navigation({ articles: ARTICLES, tocs: [{ path: 'toc.yml', items: TOC }, own] });
    expect(neighbours('a/one.md')).toEqual({ previous: { title: 'Two', url: '/help/id-id/a/two/' } });
  });

  test('are none of an article that no table has', () => {
    expect(navigation({ articles: ARTICLES, tocs: [{ path: 'toc.yml', items: TOC }] }).neighbours('lost.md')).toEqual(
      {},
    );
  });
});

describe('a table of breadcrumbs', () => {
  const publishedAs = (path: string) => ({ url: `/shop/${path.replace(/(?:\/?index)?\.md$/, '')}`.replace(/\/$/, '') });
  const items = [
    {
      name: 'Docs',
      prefix: '/',
      href: '/',
      items: [
        { name: 'Shop', prefix: '/shop/', href: '/shop/index', items: [] },
        { name: 'A', prefix: '/shop/a', href: '../a/one.md', items: [] },
      ],
    },
  ];
  const table = { path: 'breadcrumb/toc.yml', publishedAs: { url: '/shop/breadcrumb/toc' }, items };
  const { breadcrumbs } = navigation({
    articles: ARTICLES,
    tocs: [{ path: 'toc.yml', items: [group('Shop', TOC, 'index.md')] }],
    breadcrumbs: [table],
    publishedAs,
  });

  test('stands before the table of contents, and what both have is shown once', () => {
    expect(breadcrumbs('b/four.md', '/shop/breadcrumb/toc.json')).toEqual([
      { title: 'Docs' },
      { title: 'Shop', url: '/help/id-id/' },
    ]);
    expect(breadcrumbs('a/deep/three.md', '/shop/breadcrumb/toc.json')).toEqual([
      { title: 'Docs' },
      { title: 'A', url: '/help/id-id/a/one/' },
      { title: 'Shop', url: '/help/id-id/' },
      { title: 'Two', url: '/help/id-id/a/two/' },
    ]);
  });

  test('does not lead to the page itself', () => {
    expect(breadcrumbs('index.md', '/shop/breadcrumb/toc.json')).toEqual([{ title: 'Docs' }]);
  });

  test('changes nothing where the docset lacks it', () => {
    expect(breadcrumbs('b/four.md', '/azure/breadcrumb/toc.json')).toEqual(breadcrumbs('b/four.md'));
  });
});
