import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { pair } from '../../bitext/markup.ts';
import { render, renderTargetAlone } from '../render.ts';

describe('a text that is not translated', () => {
  it.each([
    ['使用 :::no-loc text="Find"::: 方法', '使用 Find 方法'],
    [':::no-loc text="a \\"quoted\\" word":::', 'a "quoted" word'],
    [':::no-loc text="*no* `Markdown` <b>":::', '*no* `Markdown` <b>'],
    ['**:::no-loc text="Find":::**', 'Find'],
    [':::no-loc text=" spaced ":::s', 'spaceds'],
  ])('is mere text: %s', (markdown, text) => {
    const { translationHtml, diagnostics } = renderTargetAlone(markdown);
    expect(load(translationHtml, null, false)('p').text()).toBe(text);
    expect(translationHtml).not.toContain('<span');
    expect(diagnostics).toEqual([]);
  });

  it.each([
    ':::no-loc text="two\nlines":::',
    '::: no-loc text="Find" :::',
    ':::No-loc text="Find":::',
    ':::no-loc  text="Find":::',
    ':::no-loc text="Find" :::',
    ':::no-loc text="Find',
    ':::no-loc(Find):::',
  ])('must be written like that: %s', (markdown) => {
    const { translationHtml, diagnostics } = renderTargetAlone(markdown);
    expect(load(translationHtml, null, false)('p').text()).toBe(markdown);
    expect(diagnostics.map(({ diagnostic }) => diagnostic.code)).toEqual(['invalid-no-loc']);
  });

  it('tells a page that nobody should translate it, in both halves', () => {
    const half = (word: string) => `${word} :::no-loc text="Find":::`;
    const $ = load(render(pair('1', half('Nutzen Sie'), half('Use'))).html, null, false);
    expect($('.target > span[translate="no"]').text()).toBe('Find');
    expect($('.source > span[translate="no"]').text()).toBe('Find');
  });

  it('gives headings their ids', () => {
    const { headings } = render('## The :::no-loc text="Find"::: method');
    expect(headings).toEqual([{ level: 2, id: 'the-find-method', text: 'The Find method' }]);
  });
});
