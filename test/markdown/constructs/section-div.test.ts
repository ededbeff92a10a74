import { load, type CheerioAPI } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { pair } from '../../bitext/markup.ts';
import { render } from '../render.ts';

const target = (markdown: string): CheerioAPI => load(render(markdown).translationHtml, null, false);
const codes = (markdown: string): string[] => render(markdown).diagnostics.map(({ diagnostic }) => diagnostic.code);

describe('sections of a quote', () => {
  it('are a div with the attributes that are written, as in DocFX', () => {
    const { translationHtml, anchors } = render('> [!div\tclass="plot" id="bed" sown="may"] \n> teks');
    expect(translationHtml).toBe('<div class="plot" id="bed" sown="may">\n<p>teks</p>\n</div>\n');
    expect([...anchors]).toEqual(['bed']);
  });

  it.each([
    ['[!div]', '<div>', []],
    ['[!DIV class=plot]', '<div class="plot">', []],
    ['[!div `class="plot"`]', '<div class="plot">', []],
    ['[!div `class="plot"]', '<div>', ['invalid-note-section']],
    ['[! div class="plot"]', '<div class="plot">', ['invalid-note-section']],
    ['[!div class=“plot”]', '<div class="plot">', ['invalid-note-section']],
    ['[!div class="plot" onclick="x()" style="top:0"]', '<div class="plot">', ['disallowed-html']],
  ])('%s', (marker, tag, expected) => {
    expect(render(`> ${marker}`).translationHtml).toBe(`${tag}\n</div>\n`);
    expect(codes(`> ${marker}`)).toEqual(expected);
  });

  it.each([
    ['text behind the marker', '[!div class="plot"] teks'],
    ['a value that is not closed', '[!div class="plot]'],
  ])('are a quote with %s', (_, marker) => {
    expect(target(`> ${marker}\n> lain`)('blockquote').text().trim()).toBe(`${marker}\nlain`);
    expect(codes(`> ${marker}`)).toEqual(['invalid-note-section']);
  });

  it('nest, and follow each other', () => {
    const $ = target('> [!div class="a"]\n> satu\n> > [!div class="b"]\n> > dua\n> > [!div class="c"]\n> > tiga');
    expect($('.a > p').text()).toBe('satu');
    expect($('.a > .b ~ .c > p').text()).toBe('tiga');
  });

  it('do not let a tag in their attributes out', () => {
    const $ = target('> [!div class="a"><img src=x onerror=y><b class="c"]\n> teks');
    expect($('div, [onerror]')).toHaveLength(0);
  });

  it('hold segments', () => {
    const $ = load(render(`> [!div class="checklist"]\n> - ${pair('1', 'T', 'S')}`).html, null, false);
    expect($('.checklist li .target').text()).toBe('T');
  });
});

describe('sections that lead on', () => {
  it.each([
    ['nextstepaction', 'group', 'Next step'],
    ['op_single_selector', 'navigation', 'Choose what to show'],
    ['op_multi_selector', 'navigation', 'Choose what to show'],
  ])('%s tell a screen reader so on a page', (name, role, label) => {
    const markdown = `> [!div class="${name}"]\n> - [(A | B)](x.md)`;
    const $ = load(render(markdown).html, null, false);
    expect($(`.${name}`).attr('role')).toBe(role);
    expect($(`.${name}`).attr('aria-label')).toBe(label);
    expect($(`.${name} li > a`).text()).toBe('(A | B)');
    expect(target(markdown)(`.${name}`).attr('role')).toBeUndefined();
  });
});
