import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { pair } from '../bitext/markup.ts';
import { CONTEXT, render } from './render.ts';

describe('alerts', () => {
  it.each(['NOTE', 'TIP', 'IMPORTANT', 'CAUTION', 'WARNING', 'note'])('%s', (keyword) => {
    const alertTitles = { [keyword.toUpperCase()]: 'Judul' };
    const $ = load(render(`> [!${keyword}]\n> ${pair('1', 'T', 'S')}`, { ...CONTEXT, alertTitles }).html, null, false);
    expect($('div.alert').attr('class')).toBe(`${keyword.toUpperCase()} alert`);
    expect($('.alert-title').text()).toBe('Judul');
    expect($('.alert .target').text()).toBe('T');
  });

  it('are ordinary quotes when text follows the marker, or the keyword is unknown', () => {
    expect(render('> [!NOTE] text').html).toContain('<blockquote>');
    expect(render('> [!Hinweis]\n> text').html).toContain('<blockquote>');
  });
});

describe('headings', () => {
  it('keep the English slug of their anchor', () => {
    const { html, headings } = render(`## <a name="reset-it"></a>${pair('1', 'Atur ulang', 'Reset it')}`);
    expect(headings).toEqual([{ level: 2, id: 'reset-it', text: 'Atur ulang' }]);
    expect(html).toMatch(/^<h2 id="reset-it"><span class="target"/);
    expect(html).not.toContain('<a');
  });

  it('get a slug of the translation without one, and numbers where it repeats', () => {
    const { headings } = render(`# ${pair('1', 'Apa itu?', 'What is it?')}\n# Apa itu\n# 日本語 版`);
    expect(headings.map(({ id }) => id)).toEqual(['apa-itu', 'apa-itu-1', '日本語-版']);
  });

  it('find an anchor though a segment starts inside it', () => {
    expect(render(`# <a name="x">${pair('1', '</a>kata', 'word')}`).headings[0]?.id).toBe('x');
  });
});

it('aligns table cells by class, without style attributes', () => {
  const { html } = render('|a|b|c|\n|:-|:-:|-:|\n|1|2|3|');
  expect(html).not.toContain('style=');
  expect(html).toContain('<th class="align-left">a</th>');
  expect(html).toContain('<td class="align-center">2</td>');
  expect(html).toContain('<td class="align-right">3</td>');
});

describe('raw HTML', () => {
  it.each([
    ['script', 'a <script>alert(1)</script> b', /script|alert/],
    ['a block of script', '<script>\nalert(1)\n</script>', /script|alert/],
    ['style attributes', '<p style="color:red">a</p>', /style/],
    ['event handlers', '<img src="x" onerror="alert(1)">', /onerror/],
    ['javascript: URLs', '<a href="javascript:alert(1)">a</a>', /javascript/],
    ['javascript: URLs with a tab', '<a href="java\tscript:alert(1)">a</a>', /script:/],
    ['javascript: URLs of Markdown', '[a](javascript:alert(1))', /href/],
    ['frames', '<iframe src="https://example.com"></iframe>', /iframe/],
    ['forms', '<form action="x"><input></form>', /form|input/],
    ['comments', 'a <!-- secret --> b\n\n<!-- secret -->\n\nc', /secret|<!--/],
    ['handlers in a source half', pair('1', 'a', '<b onclick="x()">b</b>'), /onclick/],
  ])('loses %s', (_, markdown, forbidden) => {
    expect(render(markdown).html).not.toMatch(forbidden);
  });

  it.each(['details', 'kbd', 'sub', 'sup', 'table', 'del'])('keeps <%s>', (name) => {
    expect(render(`<div><${name}>${pair('1', 'a', 'b')}</${name}></div>`).html).toContain(`<${name}>`);
  });

  it.each([
    ['stray closing tags', 'a </div></span></b> b\n\nc'],
    ['unclosed tags', '<div><b>a\n\nb\n\nc'],
    ['an unfinished tag', '<div class="x\n\na b c'],
  ])('cannot break the page around it: %s', (_, markdown) => {
    const $ = load(`<main>${render(markdown).html}</main><footer>f</footer>`, null, false);
    expect($('main ~ footer').text()).toBe('f');
    expect($('main').text()).toMatch(/a\s*b\s*c/);
  });

  it('does not lose the text behind an unclosed comment', () => {
    expect(load(render('a\n\n<!-- b\n\nc').html, null, false).root().text()).toMatch(/a\s+<!-- b\s+c/);
  });
});
