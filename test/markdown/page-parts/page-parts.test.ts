import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { parse, projectBoth } from '../../../src/bitext/index.ts';
import { createPartsRenderer, monolingual, type PagePart, type RenderContext } from '../../../src/markdown/index.ts';
import { parseLocale, SOURCE_LOCALE } from '../../../src/model/locale.ts';
import { pair } from '../../pipeline/bilingual-markdown.ts';

const render = createPartsRenderer();
const LOCALES = { target: parseLocale('id-ID') ?? SOURCE_LOCALE, source: SOURCE_LOCALE };
const renderParts = (parts: readonly PagePart[], context: Partial<RenderContext> = {}) =>
  render(parts, { locales: LOCALES, path: 'a.yml', ...context });
const bilingual = (text: string) => projectBoth(parse(text));

describe('parts of a page', () => {
  it('stand in order, texts rendered between markup', () => {
    const { html, translationHtml, isBilingual } = renderParts([
      '<b>',
      { text: bilingual(`*${pair(101, 'satu', 'one')}*`), isInline: true },
      '</b>\n',
      { text: monolingual('- dua\n') },
    ]);
    expect(load(html)('b > em > .target').text()).toBe('satu');
    expect(translationHtml).toBe('<b><em>satu</em></b>\n<ul>\n<li>dua</li>\n</ul>\n');
    expect(isBilingual).toBe(true);
  });

  it('share neither link definitions nor open elements', () => {
    const { html } = renderParts([
      { text: monolingual('<div>\n\n[x]: https://example.com/\n') },
      '<hr>',
      { text: monolingual('[x]') },
    ]);
    const $ = load(html);
    expect($('a')).toHaveLength(0);
    expect($('div hr')).toHaveLength(0);
  });

  it('share their headings', () => {
    const { headings, html } = renderParts([
      { text: monolingual('Bagian *satu*'), isInline: true, headingLevel: 1 },
      { text: monolingual('## Bagian satu\n') },
      { text: monolingual('Lagi'), isInline: true, headingLevel: 3, headingId: 'more' },
    ]);
    expect(headings).toEqual([
      { level: 1, id: 'bagian-satu', text: 'Bagian satu' },
      { level: 2, id: 'bagian-satu-1', text: 'Bagian satu' },
      { level: 3, id: 'more', text: 'Lagi' },
    ]);
    expect(load(html)('h1#bagian-satu em').text()).toBe('satu');
  });

  it('give a segment its permalink once', () => {
    const part = { text: bilingual(pair(101, 'satu', 'one')), isInline: true };
    expect(load(renderParts([part, part]).html)('#ttu-aaaaa-101')).toHaveLength(1);
  });

  it('may be links, which hold no others in either half', () => {
    const text = bilingual(pair(101, '[satu](a.md)', '[one](b.md) <a href="c">two</a>'));
    const $ = load(renderParts([{ text, isInline: true, href: '/x?a=1&b="' }]).html);
    expect($('a')).toHaveLength(1);
    expect($('a').attr('href')).toBe('/x?a=1&b="');
    expect($('a > .target').text()).toBe('satu');
    expect($('a > .source').text().trim()).toBe('one two');
  });

  it('report what is wrong where it stands in the file', () => {
    const resolveLink: RenderContext['resolveLink'] = ({ href }) => ({
      url: href,
      problem: { code: 'file-not-found', message: 'x' },
    });
    const { diagnostics } = renderParts(
      [
        { text: monolingual('[a](a.md)'), toFile: (offset) => 100 + offset },
        { text: monolingual('[b](b.md)'), toFile: (offset) => 200 + offset, isInline: true },
      ],
      { resolveLink },
    );
    expect(diagnostics.map(({ path, diagnostic }) => [path, diagnostic.range])).toEqual([
      ['a.yml', { start: 104, end: 108 }],
      ['a.yml', { start: 204, end: 208 }],
    ]);
  });
});
