import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { pair } from '../../bitext/markup.ts';
import { CONTEXT, render } from '../render.ts';

const resolveUrl = (href: string, kind: 'link' | 'image'): string => `/${kind}/${href}`;
const context = { ...CONTEXT, resolveUrl };

it('rewrites links and images in both halves', () => {
  const $ = load(render(`${pair('1', '[a](x.md) ![i](p.png)', '[b](y.md)')} ![s](s.png)`, context).html, null, false);
  expect($('.target a').attr('href')).toBe('/link/x.md');
  expect($('.target img').attr('src')).toBe('/image/p.png');
  expect($('.source a').attr('href')).toBe('/link/y.md');
  expect($('img[alt="s"]').attr('src')).toBe('/image/s.png');
});

it('rewrites them in raw HTML', () => {
  const idempotent = (href: string, kind: 'link' | 'image'): string =>
    href.startsWith('/') ? href : resolveUrl(href, kind);
  const { html } = render('<p><a href="x.md">a</a><img src="p.png"></p>', { ...CONTEXT, resolveUrl: idempotent });
  const $ = load(html, null, false);
  expect($('a').attr('href')).toBe('/link/x.md');
  expect($('img').attr('src')).toBe('/image/p.png');
});

it('leaves them as written without a resolver', () => {
  expect(render('[a](x.md)').html).toContain('href="x.md"');
});
