import { load, type CheerioAPI } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { ENGLISH_LABELS } from '../../../src/markdown/index.ts';
import { SOURCE_LOCALE } from '../../../src/model/locale.ts';
import { pair } from '../../bitext/markup.ts';
import { CONTEXT, render } from '../render.ts';
import { processorSeconds } from '../../support/processor-seconds.ts';

const labels = { ...ENGLISH_LABELS, alertNote: 'Catatan', alertTip: 'Kiat', alertWarning: 'Peringatan' };
const page = (markdown: string): ReturnType<typeof render> => render(markdown, { ...CONTEXT, labels });
const target = (markdown: string): CheerioAPI => load(page(markdown).translationHtml, null, false);

/** Codes of what is reported, each with the text it points at. */
function reported(markdown: string): string[] {
  const { diagnostics } = page(markdown);
  // Without segments, the text is its own projection.
  return diagnostics.map(({ diagnostic: { code, range } }) => `${code} ${markdown.slice(range?.start, range?.end)}`);
}

describe('alerts', () => {
  it.each(['NOTE', 'TIP', 'IMPORTANT', 'CAUTION', 'WARNING', 'note', 'Tip'])('%s', (keyword) => {
    const $ = load(page(`> [!${keyword}]\n> ${pair('1', 'T', 'S')}`).html, null, false);
    expect($('div.alert').attr('class')).toBe(`${keyword.toUpperCase()} alert`);
    expect($('.alert .target').text()).toBe('T');
  });

  it('are what DocFX makes of them in the translation', () => {
    expect(page('> [!Note]\n> Siram.').translationHtml).toBe(
      '<div class="NOTE">\n<h5>Catatan</h5>\n<p>Siram.</p>\n</div>\n',
    );
  });

  it('have the keyword for a title in the translation if the article is in English, as in DocFX', () => {
    const { html, translationHtml } = render('> [!Tip]\n> Water.', {
      locales: { target: SOURCE_LOCALE, source: SOURCE_LOCALE },
    });
    expect(load(translationHtml)('h5').text()).toBe('TIP');
    expect(load(html)('.alert-title').text()).toBe('Tip');
  });

  it('have a role, a name and no heading on a page', () => {
    const $ = load(page('> [!TIP]\n> Siram.').html, null, false);
    expect($('.alert').attr('role')).toBe('note');
    expect($('.alert').attr('aria-label')).toBe('Kiat');
    expect($('.alert-title').text()).toBe('Kiat');
    expect($('h1, h2, h3, h4, h5, h6')).toHaveLength(0);
  });

  it('may follow each other in one quote, and a quote', () => {
    const $ = target('> kutipan\n> [!NOTE]\n> satu\n>\n> dua\n> [!TIP]\n> - tiga\n> [!WARNING]\nempat');
    expect(
      $.root()
        .children()
        .toArray()
        .map(({ name }) => name),
    ).toEqual(['blockquote', 'div', 'div', 'div', 'p']);
    expect(
      $('.NOTE p')
        .toArray()
        .map((p) => $(p).text()),
    ).toEqual(['satu', 'dua']);
    expect($('.TIP li').text()).toBe('tiga');
    expect($('.WARNING').children()).toHaveLength(1);
  });

  it('end with lines that only continue a paragraph', () => {
    expect(target('> [!NOTE]\n> satu\ndua\n> [!TIP]\n> tiga')('.NOTE p').text()).toBe('satu\ndua');
  });

  it.each([
    ['a list', '1. a\n   > [!NOTE]\n   > b\n2. c', 'li > .NOTE > p'],
    ['a quote', '> > [!NOTE]\n> > b', 'blockquote > .NOTE > p'],
    ['a section', '> [!div class="x"]\n> > [!NOTE]\n> > b', 'div.x > .NOTE > p'],
    ['a tab', '# [A](#tab/a)\n> [!NOTE]\n> b', 'section > .NOTE > p'],
    ['no space behind the mark', '>[!NOTE]\n>b', '.NOTE > p'],
  ])('may stand in %s', (_, markdown, selector) => {
    expect(target(markdown)(selector).text()).toBe('b');
  });

  it.each([
    ['more text on the line', '> [!NOTE] teks', 'invalid-note-section [!NOTE]'],
    ['an unknown keyword', '> [!FOO]\n> teks', 'unknown-alert [!FOO]'],
    ['a bracket that is not closed', '> [!NOTE\n> teks', undefined],
    ['two spaces behind the mark', '>  [!NOTE]\n> teks', undefined],
    ['the indentation of code', '    > [!NOTE]', undefined],
  ])('are shown as written with %s', (_, markdown, expected) => {
    expect(target(markdown)('div')).toHaveLength(0);
    expect(target(markdown).root().text()).toContain('[!');
    expect(reported(markdown)).toEqual(expected === undefined ? [] : [expected]);
  });

  it('take what follows an unknown marker for their own text', () => {
    const $ = target('> [!NOTE]\n> satu\n> [!FOO]\n> dua');
    expect($('.NOTE').text()).toContain('[!FOO]\ndua');
  });
});

describe('damaged alerts', () => {
  it.each([
    ['[! NOTE]', 'NOTE'],
    ['[!TIPS]', 'TIP'],
    ['[! tips ]', 'TIP'],
    ['[!CATATAN]', 'NOTE'],
    ['[!Peringatan!]', 'WARNING'],
    ['［！NOTE］', 'NOTE'],
    ['【!NOTE】', 'NOTE'],
    ['\\[!NOTE\\]', 'NOTE'],
  ])('%s', (marker, keyword) => {
    const markdown = `> ${marker}\n> teks`;
    expect(target(markdown)(`.${keyword} > p`).text()).toBe('teks');
    expect(reported(markdown)).toEqual([`alert-damaged ${marker}`]);
  });

  it.each([
    ['ru', 'Примечание'],
    ['he', 'הערה'],
    ['ja', 'ヒント'],
    ['zh', '注意'],
  ])('have the title in the script of %s', (_, title) => {
    const { translationHtml } = render(`> [! ${title}]\n> t`, { ...CONTEXT, labels: { ...labels, alertNote: title } });
    expect(translationHtml).toContain('<div class="NOTE">');
  });

  it('lose a marker that repeats the title, alone or before the text', () => {
    const alone = page(`> [!NOTE]\n> ${pair('1', '[!Catatan]', '[!NOTE]')}\n> teks`);
    expect(alone.translationHtml).toContain('<h5>Catatan</h5>\n<p>teks</p>');
    expect(alone.diagnostics.map(({ diagnostic }) => diagnostic.code)).toEqual(['alert-damaged']);

    const before = load(page(`> [!NOTE]\n> ${pair('1', '[!Catatan] teks', 'text')}`).html, null, false);
    expect(before('.NOTE > p:last-child .target').text()).toBe('teks');
    expect(before('.NOTE > p:last-child .source').text().trim()).toBe('text');
  });

  it('keep a marker that says something else', () => {
    const $ = target('> [!NOTE]\n> [!Kiat] teks');
    expect($('.NOTE p').text()).toBe('[!Kiat] teks');
    expect(target('> [!NOTE]\n> [!Kiat]\n> teks')('.NOTE ~ .TIP p').text()).toBe('teks');
  });

  it('miss no segment that holds nothing but the marker', () => {
    const { html, diagnostics } = page(`> ${pair('1', '[!Kiat]', '[!TIP]')}\n> ${pair('2', 'T', 'S')}`);
    expect(load(html, null, false)('.TIP #ttu-2').text()).toBe('T');
    expect(diagnostics.map(({ diagnostic }) => diagnostic.code)).toEqual(['alert-damaged']);
  });
});

it.each([
  ['markers that are never closed', '> [!'.repeat(50_000)],
  ['markers in one quote', '> [!NOTE]\n'.repeat(20_000)],
  ['quotes between lists', '> > [!NOTE]\n- b\n'.repeat(10_000)],
])('reads %s in linear time', (_, markdown) => {
  expect(processorSeconds(() => page(markdown))).toBeLessThan(5);
});
