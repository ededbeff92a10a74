import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { pair } from '../../bitext/markup.ts';
import { render, renderTargetAlone } from '../render.ts';

describe('a row', () => {
  it('is a section of columns', () => {
    const markdown = [
      ':::row:::',
      '    :::column span="2":::',
      '        ![Bird](bird.png)',
      '        ### Birds',
      '        They fly.',
      '    :::column-end:::',
      '    :::column:::',
      '        They sing.',
      '    :::column-end:::  ',
      ':::row-end:::',
    ].join('\n');
    const { translationHtml, diagnostics } = renderTargetAlone(markdown);
    expect(translationHtml).toBe(
      '<section class="row">\n<div class="column span2">\n<p><img src="bird.png" alt="Bird"></p>\n' +
        '<h3 id="birds">Birds</h3>\n<p>They fly.</p>\n</div>\n<div class="column">\n<p>They sing.</p>\n</div>\n</section>\n',
    );
    expect(diagnostics).toEqual([]);
  });

  it('keeps lists and code in shape, however far they are indented', () => {
    const { translationHtml } = renderTargetAlone(
      ':::row:::\n   :::column:::\n      - outer\n        - inner\n\n        more\n\n      ```js\n        x\n      ```\n   :::column-end:::\n:::row-end:::',
    );
    const $ = load(translationHtml, null, false);
    expect($('.column > ul > li > ul > li').text()).toBe('inner');
    expect($('.column > ul > li > p').last().text()).toBe('more');
    expect($('.column > pre').text()).toBe('  x\n');
  });

  it('may be indented by tabs, and stand in a list', () => {
    const { translationHtml } = renderTargetAlone(
      '1. one\n\t:::row:::\n\t\t:::column:::\n\t\t\ttext\n\t\t:::column-end:::\n\t:::row-end:::\n2. two',
    );
    const $ = load(translationHtml, null, false);
    expect($('ol > li > .row > .column > p').text()).toBe('text');
    expect($('ol > li')).toHaveLength(2);
  });

  it('holds another one between more colons', () => {
    const inner = ':::row:::\n:::column:::\ninner\n:::column-end:::\n:::row-end:::';
    const { translationHtml, diagnostics } = renderTargetAlone(
      `::::row:::\n::::column:::\n${inner}\nouter\n::::column-end:::\n::::row-end:::`,
    );
    const $ = load(translationHtml, null, false);
    expect($('.row > .column > .row > .column > p').text()).toBe('inner');
    expect($('.row > .column').first().children('p').text()).toBe('outer');
    expect(diagnostics).toEqual([]);
  });

  it('has both halves of its segments', () => {
    const { html, diagnostics } = render(
      `:::row:::\n   :::column:::\n      ${pair('1', '**Ziel**', '**Goal**')}\n      ${pair('2', 'mehr', 'more')}\n   :::column-end:::\n:::row-end:::`,
    );
    const $ = load(html, null, false);
    expect(
      $('.column .target')
        .map((_, half) => $(half).text())
        .get(),
    ).toEqual(['Ziel', 'mehr']);
    expect($('.column .source').text()).toBe(' Goal  more ');
    expect(diagnostics).toEqual([]);
  });

  it('without an end is reported', () => {
    const { diagnostics } = renderTargetAlone('before\n\n:::row:::\ntext');
    expect(diagnostics).toMatchObject([{ diagnostic: { code: 'invalid-row', range: { start: 8, end: 17 } } }]);
  });

  it.each([':::row::: text', ':::row class="x":::', '    :::row:::'])('is none: %s', (markdown) => {
    expect(renderTargetAlone(markdown).translationHtml).not.toContain('section');
  });
});
