import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import type { ResolvedLink, WrittenLink } from '../../../src/markdown/index.ts';
import { pair } from '../../bitext/markup.ts';
import { CONTEXT, render } from '../render.ts';

const context = {
  ...CONTEXT,
  path: 'docs/a.md',
  resolveLink: ({ href, kind }: WrittenLink): ResolvedLink => ({ url: `/${kind}/${href}` }),
};

it('rewrites links and images in both halves', () => {
  const $ = load(render(`${pair('1', '[a](x.md) ![i](p.png)', '[b](y.md)')} ![s](s.png)`, context).html, null, false);
  expect($('.target a').attr('href')).toBe('/link/x.md');
  expect($('.target img').attr('src')).toBe('/image/p.png');
  expect($('.source a').attr('href')).toBe('/link/y.md');
  expect($('img[alt="s"]').attr('src')).toBe('/image/s.png');
});

it.each([
  ['a block', '<p><a href="x.md">a</a><img alt="" src=\'p.png\'></p>'],
  ['a sentence', 'See <a class="b" href=x.md>a</a> <img src="p.png">.'],
  ['a block with segments', `<p>${pair('1', '<a href="x.md">a</a>', '<a href="x.md">a</a>')}<img src="p.png"></p>`],
])('rewrites them in raw HTML: %s', (_, markdown) => {
  const $ = load(render(markdown, context).html, null, false);
  expect($('a').attr('href')).toBe('/link/x.md');
  expect($('img').attr('src')).toBe('/image/p.png');
});

it('leaves them as written without a resolver', () => {
  expect(render('[a](x.md)').html).toContain('href="x.md"');
});

it('tells the language of a page in another one', () => {
  const resolveLink = (): ResolvedLink => ({ url: '/en-us/x/', language: 'en-US' });
  const $ = load(render('[a](x.md)', { ...CONTEXT, resolveLink }).html, null, false);
  expect($('a').attr()).toEqual({ href: '/en-us/x/', hreflang: 'en-US', 'data-language': 'in English' });
});

describe('the place of a problem', () => {
  const problem = { code: 'file-not-found', message: 'Gone.' } as const;
  const broken = { ...context, resolveLink: ({ href }: WrittenLink): ResolvedLink => ({ url: href, problem }) };

  it.each([
    ['a link', 'See [x](gone.md) there.'],
    ['a link in brackets', 'See [x](<gone.md>).'],
    ['a link with a title', '- a\n  > See [x](gone.md "Title").'],
    ['an image in a link’s text', 'See ![a [b]](gone.md).'],
    ['a link in a cell', '| a | b |\n| - | - |\n| c | `\\|` [x](gone.md) |'],
    ['a link in a heading', '> ## See [x](gone.md) ##'],
  ])('is the destination of %s', (_, markdown) => {
    const [found] = render(markdown, broken).diagnostics;
    const { start = -1, end } = found?.diagnostic.range ?? {};
    expect(markdown.slice(start, end)).toBe('gone.md');
    expect(found?.path).toBe('docs/a.md');
  });

  it.each([
    ['of a reference', 'See [x][y].\n\n[y]: gone.md', '[x][y]'],
    ['of raw HTML', 'See <a href="gone.md">x</a>.', '<a href="gone.md">'],
    ['in a block of HTML', '<div>\n<p>x</p><img src="gone.png">\n</div>', '<img src="gone.png">'],
  ])('is all %s', (_, markdown, written) => {
    const { start = -1, end } = render(markdown, broken).diagnostics[0]?.diagnostic.range ?? {};
    expect(markdown.slice(start, end)).toBe(written);
  });

  it('is reported for the translation alone', () => {
    expect(render(pair('1', '[x](gone.md)', '[y](gone.md)'), broken).diagnostics).toHaveLength(1);
  });
});

it('notes which parts of pages are linked to', () => {
  const resolveLink = ({ href }: WrittenLink): ResolvedLink => ({ url: href, bookmark: { id: href.slice(1) } });
  const { bookmarks } = render('See [x](#part).', { ...context, resolveLink });
  expect(bookmarks).toEqual([{ id: 'part', path: 'docs/a.md', range: { start: 8, end: 13 } }]);
});
