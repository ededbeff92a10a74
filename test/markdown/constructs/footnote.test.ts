import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { monolingual } from '../../../src/markdown/index.ts';
import { pair } from '../../bitext/markup.ts';
import { CONTEXT, render } from '../render.ts';

describe('footnotes', () => {
  it('stand at the end, in the order in which the text refers to them', () => {
    expect(render('a[^x] b[^1] c[^x]\n\n[^1]: One.\n[^x]: Two.\n\nEnd.').translationHtml).toBe(
      '<p>a<a id="fnref:1" href="#fn:1" class="footnote-ref"><sup>1</sup></a>' +
        ' b<a id="fnref:3" href="#fn:2" class="footnote-ref"><sup>2</sup></a>' +
        ' c<a id="fnref:2" href="#fn:1" class="footnote-ref"><sup>1</sup></a></p>\n<p>End.</p>\n' +
        '<div class="footnotes">\n<hr>\n<ol>\n' +
        '<li id="fn:1">\n<p>Two.<a href="#fnref:1" class="footnote-back-ref">↩</a><a href="#fnref:2" class="footnote-back-ref">↩</a></p>\n</li>\n' +
        '<li id="fn:2">\n<p>One.<a href="#fnref:3" class="footnote-back-ref">↩</a></p>\n</li>\n' +
        '</ol>\n</div>\n',
    );
  });

  it('hold blocks that are indented, and lines that go on with a paragraph', () => {
    const $ = load(render('a[^1]\n\n[^1]: One\nmore\n\n    > Quote\n\n    - item\n\n        code\n\nEnd.').html);
    expect($('#fn\\:1 > p').first().text()).toBe('One\nmore');
    expect($('#fn\\:1 blockquote').text().trim()).toBe('Quote');
    expect($('#fn\\:1 li').text()).toContain('item');
    expect($('#fn\\:1 > p > .footnote-back-ref')).toHaveLength(1);
    expect($('.footnotes').prevAll('p').text()).toBe('End.a1');
  });

  it('have names for a screen reader, in the page’s language', () => {
    const $ = load(render('a[^1]\n\n[^1]: One.').html);
    expect($('.footnotes').attr('aria-label')).toBe('Footnotes');
    expect($('.footnote-back-ref').attr('aria-label')).toBe('Back to the text');
    expect($('.footnote-back-ref').text()).toBe('');
  });

  it('are shown though nothing refers to them', () => {
    const $ = load(render('a\n\n[^1]: One.').html);
    expect($('.footnotes li').text().trim()).toBe('One.');
  });

  it('may be linked to', () => {
    expect([...render('a[^1]\n\n[^1]: One.').anchors]).toEqual(['fn:1', 'fnref:1']);
  });

  it.each(['a[^1]', 'a [^1 b]', '`a[^1]`', 'a\\[^1]'])('are text without a definition: %j', (markdown) => {
    const { html } = render(markdown);
    expect(html).not.toContain('footnote');
    expect(load(html).root().text()).toContain('[^');
  });

  it('are shown though their label is taken', () => {
    const $ = load(render('a[^1]\n\n[^1]: One.\n\n[^1]: Two.').html);
    expect($('#fn\\:1').text()).toContain('One.');
    expect($('#fn\\:2').text().trim()).toBe('Two.');
  });

  it('may be defined in a list or a quotation', () => {
    const $ = load(render('- a[^1]\n\n  [^1]: One\n\n      more\n- b\n\n> [^2]: Two\n> more').html);
    expect($('.footnotes > ol > li').get().map((item) => $(item).text().replace(/\s+/g, ' ').trim())).toEqual(['One more', 'Two more']); // prettier-ignore
    expect($('ul > li')).toHaveLength(2);
  });
});

describe('with segments', () => {
  it('show both halves of their text', () => {
    const { html, diagnostics } = render(`a[^1]\n\n[^1]: ${pair('1', 'Satu.', 'One.')}\n${pair('2', 'Dua.', 'Two.')}`);
    expect(load(html)('#fn\\:1').text()).toMatch(/Satu\.\s+One\.\s+Dua\.\s+Two\./);
    expect(diagnostics).toEqual([]);
  });

  it('lead back from the end of either half', () => {
    const $ = load(render(`a[^1]\n\n[^1]: ${pair('1', 'Satu.', 'One.')}`).html);
    const last = (half: string) => $(`#fn\\:1 > p > ${half}`).children().last();
    expect(last('.target').attr()).toMatchObject({ class: 'footnote-back-ref', href: '#fnref:1' });
    expect(last('.source').attr()).toEqual(last('.target').attr());
  });

  it('are referred to from both halves, and lead back to the translation', () => {
    const $ = load(render(`${pair('1', 'a[^1]', 'b[^1]')}\n\n[^1]: x`).html);
    expect($('.target .footnote-ref').attr()).toMatchObject({ id: 'fnref:1', href: '#fn:1' });
    expect($('.source .footnote-ref').attr()).toEqual({ href: '#fn:1', class: 'footnote-ref' });
    expect($('.footnote-back-ref')).toHaveLength(1);
  });
});

it('keeps the ids of an included file’s footnotes apart', () => {
  const { html } = render('a[^1]\n\n[!INCLUDE [x](x.md)]\n\n[^1]: One.', {
    ...CONTEXT,
    readInclude: ({ path }) => ({ path, content: monolingual('b[^1]\n\n[^1]: Other.') }),
  });
  const $ = load(html);
  const ids = $('[id]').get().map(({ attribs }) => attribs['id']); // prettier-ignore
  expect(new Set(ids).size).toBe(ids.length);
  for (const { attribs } of $('.footnotes a, .footnote-ref').get()) expect(ids).toContain(attribs['href']?.slice(1));
});

it('numbers as many as there are', () => {
  const labels = Array.from({ length: 5000 }, (_, i) => `[^${i}]`);
  const { html } = render(`${labels.join(' ')}\n\n${labels.map((label) => `${label}: x`).join('\n')}`);
  expect(html).toContain('id="fn:5000"');
});
