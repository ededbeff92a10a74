import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { pair } from '../../bitext/markup.ts';
import { render } from '../render.ts';
import { processorSeconds } from '../../support/processor-seconds.ts';

describe('raw HTML', () => {
  it.each([
    ['script', 'a <script>alert(1)</script> b', /script|alert/],
    ['a block of script', '<script>\nalert(1)\n</script>', /script|alert/],
    ['style attributes', '<p style="color:red">a</p>', /style/],
    ['event handlers', '<img src="x" onerror="alert(1)">', /onerror/],
    ['javascript: URLs', '<a href="javascript:alert(1)">a</a>', /javascript/],
    ['javascript: URLs with a tab', '<a href="java\tscript:alert(1)">a</a>', /script:/],
    ['javascript: URLs of Markdown', '[a](javascript:alert(1))', /href/],
    ['data that is no image', '<img src="data:text/html,x"><a href="data:image/png,x">a</a>', /data:/],
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

  it('stays as unbalanced in the translation as it was written, as in DocFX', () => {
    const markdown = 'a <a href="x.md">b</b>\n\n<div>\n\nc';
    expect(render(markdown).translationHtml).toBe('<p>a <a href="x.md">b</b></p>\n<div>\n<p>c</p>\n');
  });

  it('does not lose the text behind an unclosed comment', () => {
    expect(load(render('a\n\n<!-- b\n\nc').html, null, false).root().text()).toMatch(/a\s+<!-- b\s+c/);
  });
});

describe('what raw HTML loses', () => {
  const reported = (markdown: string): string[] =>
    render(markdown).diagnostics.map(({ diagnostic: { code, message, range } }) => {
      return `${code} ${markdown.slice(range?.start, range?.end)} ${message}`;
    });

  it.each([
    ['an element', 'a <form action="x">b</form>', '<form action="x">', 'The tag <form> is not allowed.'],
    [
      'attributes',
      'a <b onclick="x" style="y" class="z">b</b>',
      '<b onclick="x" style="y" class="z">',
      'onclick, style',
    ],
    ['an address', '<a href="javascript:x">b</a>', '<a href="javascript:x">', 'href="javascript:x"'],
    ['something in a block', '<div>\n\n<p style="x">\n</p>\n\n</div>', '<p style="x">', 'loses style'],
    ['a script with its content', 'a <script>b</script> c', '<script>b</script>', 'The tag <script> is not allowed.'],
  ])('is reported once, where it stands: %s', (_, markdown, tag, message) => {
    const diagnostics = reported(markdown);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toContain(`disallowed-html ${tag} `);
    expect(diagnostics[0]).toContain(message);
  });

  it('is nothing where all is allowed', () => {
    const html = '<table border="1"><tr><td colspan=2 align="right">a<br>b</td></tr></table>';
    const { translationHtml, diagnostics } = render(html);
    expect(diagnostics).toEqual([]);
    const dom = (markup: string): string => load(markup, null, false).html();
    expect(dom(translationHtml)).toBe(dom(html));
  });

  it('is not readable text', () => {
    expect(load(render('<select>\n<option>satu</option>\n</select>').html, null, false).root().text()).toContain(
      'satu',
    );
    expect(load(render('<script>\nsatu').html, null, false).root().text()).toContain('satu');
  });
});

describe('tags that HTML does not know', () => {
  const markdown = `a <nama Anda> b\n\n<penyewa>\n\n${pair('1', 'c <kunci> d', 'c <key> d')}`;

  it('are placeholders, and readable on a page', () => {
    const { html, diagnostics } = render(markdown);
    const $ = load(html, null, false);
    expect($.root().text()).toContain('a <nama Anda> b');
    expect($.root().text()).toContain('<penyewa>');
    expect($('.target').text()).toBe('c <kunci> d');
    expect($('.source').text().trim()).toBe('c <key> d');
    expect(diagnostics.map(({ diagnostic }) => diagnostic.code)).toEqual(Array(3).fill('disallowed-html'));
  });

  it('stay what they are in the translation, without what may run', () => {
    expect(render('a <kata-baru att="x" onclick="y">b</kata-baru>').translationHtml).toBe(
      '<p>a <kata-baru att="x">b</kata-baru></p>\n',
    );
  });
});

describe('frames', () => {
  const video = '<iframe width="560" src="https://www.youtube-nocookie.com/embed/x" title="Panen"></iframe>';

  it('of a known video host stay in the translation, and are what videos are on a page', () => {
    expect(load(render(video).translationHtml, null, false)('iframe').attr('width')).toBe('560');
    const $ = load(render(video).html, null, false);
    expect($('a').text()).toBe('Panen');
    expect($('a').attr('href')).toContain('https://www.youtube-nocookie.com/embed/x');
  });

  it('of YouTube lead to its player that sets no cookies', () => {
    const { html, translationHtml, diagnostics } = render('<iframe src="https://www.youtube.com/embed/x"></iframe>');
    expect(load(html, null, false)('a').attr('href')).toMatch(/^https:\/\/www\.youtube-nocookie\.com\/embed\/x/);
    expect(load(translationHtml, null, false)('iframe').attr('src')).toBe('https://www.youtube.com/embed/x');
    expect(diagnostics).toEqual([]);
  });

  it('of another host are links', () => {
    const { html, diagnostics } = render('<iframe src="https://example.com/x">lama</iframe>');
    const $ = load(html, null, false);
    expect($('a').attr('href')).toBe('https://example.com/x');
    expect($.root().text()).toContain('lama');
    expect(diagnostics.map(({ diagnostic }) => diagnostic.code)).toEqual(['disallowed-html']);
  });
});

it('notes the ids that can be linked to', () => {
  const { anchors } = render('a <a name="one">b</a>\n\n<div id="two">\n\n<form id="three"></form>\n\n</div>');
  expect([...anchors].sort()).toEqual(['one', 'two']);
});

it('does not change what stands beside it', () => {
  const markdown = 'a  \nb ![c](d.png "e")\n\n| f |\n|:-:|\n| g |\n\n```json\n{}\n```\n\n> [!NOTE]\n> h\n\n---\n';
  for (const view of ['html', 'translationHtml'] as const) {
    expect(render(`${markdown}\n<b>i</b>`)[view]).toBe(`${render(markdown)[view]}<p><b>i</b></p>\n`);
  }
});

it.each(['<script>', '<div>', '</div>', '<foo>', '<b>\n\n', '<!--'])('reads many %j in linear time', (tag) => {
  expect(processorSeconds(() => render(tag.repeat(20_000)))).toBeLessThan(5);
});
