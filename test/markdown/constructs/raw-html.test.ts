import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { pair } from '../../bitext/markup.ts';
import { render } from '../render.ts';

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
