import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { pair } from '../../bitext/markup.ts';
import { render, renderTargetAlone } from '../render.ts';
import { processorSeconds } from '../../support/processor-seconds.ts';

const ICON = ':::image type="icon" source="x.png":::';

/** The diagnostics of a text: each code, and what it points at. */
function found(markdown: string): string[] {
  const { diagnostics } = renderTargetAlone(markdown);
  return diagnostics.map(({ diagnostic: { code, range } }) => `${code} ${markdown.slice(range?.start, range?.end)}`);
}

function dom(markdown: string) {
  return load(renderTargetAlone(markdown).translationHtml, null, false);
}

describe('a directive among blocks', () => {
  it('interrupts a paragraph', () => {
    const $ = dom('before\n::: zone target="docs"\ninside\n::: zone-end\nafter');
    expect($('.zone').text().trim()).toBe('inside');
    expect($.root().children('p').text()).toBe('beforeafter');
  });

  it('holds all kinds of blocks, indented code too', () => {
    const $ = dom('::: zone target="docs"\n    code\n\n- item\n\n> quote\n\n# Heading\n::: zone-end');
    expect($('.zone > pre, .zone > ul, .zone > blockquote, .zone > h1')).toHaveLength(4);
  });

  it('stands in lists and quotations', () => {
    const $ = dom(
      '1. one\n\n   ::: zone target="docs"\n   inside\n   ::: zone-end\n2. two\n\n> ::: zone target="docs"\n> quoted\n> ::: zone-end\n>\n> after',
    );
    expect($('ol > li').first().find('.zone').text().trim()).toBe('inside');
    expect($('ol > li')).toHaveLength(2);
    expect($('blockquote > .zone').text().trim()).toBe('quoted');
    expect($('blockquote > p').text()).toBe('after');
  });

  it('ends at its marker even where a list or code is open', () => {
    const $ = dom(
      '::: zone target="docs"\n- item\n  ::: zone-end\n\n::: zone target="pdf"\n```\ncode\n::: zone-end\nafter',
    );
    expect($('.zone')).toHaveLength(2);
    expect($('.zone pre').text()).toBe('code\n');
    expect($.root().children('p').text()).toBe('after');
  });

  it('ends with what stands around it', () => {
    const markdown = '::: moniker range="a-1"\n::: zone target="docs"\ninside\n::: moniker-end\nafter';
    expect(dom(markdown)('[range] > .zone').text().trim()).toBe('inside');
    expect(found(markdown)).toEqual(['invalid-zone ::: zone target="docs"']);
    expect(dom('- ::: zone target="docs"\n  inside\n\nafter').root().children('p').text()).toBe('after');
  });

  it('ends with a quotation that a lazy line leaves', () => {
    const $ = dom('> ::: zone target="docs"\nlazy\n> ::: zone-end');
    expect($('.zone').text().trim()).toBe('');
    expect($.root().children('p').text()).toBe('lazy');
  });

  it('takes all that follows if nothing ends it', () => {
    expect(dom('::: zone target="docs"\none\n\ntwo')('.zone > p')).toHaveLength(2);
    expect(found('::: zone target="docs"\none')).toEqual(['invalid-zone ::: zone target="docs"']);
  });

  it('leaves text behind its end in place', () => {
    const markdown = '::: zone target="docs"\ninside\n::: zone-end and more\nafter';
    expect(dom(markdown).root().children('p').text()).toBe('and more\nafter');
    expect(found(markdown)).toEqual(['directive-damaged ::: zone-end and more']);
  });

  it('does not loosen the list in which it stands', () => {
    const $ = dom('- one\n  ::: zone target="docs"\n  a\n\n  b\n  ::: zone-end\n- two');
    expect($('li').last().html()).toBe('two');
  });

  it('is code where code is', () => {
    const markdown = '```\n:::row:::\n```\n\n    ::: zone target="docs"\n\n`:::image source="x"`';
    expect(dom(markdown)('pre, p > code')).toHaveLength(3);
    expect(found(markdown)).toEqual([]);
  });

  it('stays text where it would be nested without end', () => {
    const $ = dom('::: moniker range="a-1"\n'.repeat(200));
    expect($('[range]').length).toBeLessThan(20);
    expect($('p').text().split('\n').filter(Boolean).length + $('[range]').length).toBe(200);
  });
});

describe('a directive within a sentence', () => {
  it('stands in table cells, links and headings', () => {
    const $ = dom(`| a | b |\n|---|---|\n| ${ICON} | x |\n\n[${ICON}](page.md)\n\n## A ${ICON}`);
    expect($('td > img, a > img, h2 > img')).toHaveLength(3);
  });

  it('stands in both halves of a segment', () => {
    const $ = load(render(pair('1', `Ziel ${ICON} hier`, `Goal ${ICON} here`)).html, null, false);
    expect($('.target > img')).toHaveLength(1);
    expect($('.source > img')).toHaveLength(1);
    expect($('.target').text()).toBe('Ziel  hier');
  });

  it('can be escaped', () => {
    expect(dom(`\\${ICON}`)('p').text()).toBe(ICON);
  });
});

describe('what was meant to be a directive', () => {
  it.each([
    [':::nothing a="b":::', 'unknown-directive :::nothing a="b":::'],
    [':::nothing', 'unknown-directive :::nothing'],
    ['before\n:::nothing:::\nafter', 'unknown-directive :::nothing:::'],
    ['::: moniker-end', 'invalid-moniker-range ::: moniker-end'],
    ['- ::: zone-end', 'invalid-zone ::: zone-end'],
    ['> :::column-end:::', 'invalid-column :::column-end:::'],
    ['see ::: zone target="docs"', 'invalid-zone ::: zone target="docs"'],
    ['::: zone pivot="A"', 'invalid-zone ::: zone pivot="A"'],
    [':::image source="x.png":::', 'invalid-image :::image source="x.png":::'],
    ['a :::image source="x.png"::: b', 'invalid-image :::image source="x.png":::'],
  ])('stays text and is reported: %s', (markdown, diagnostic) => {
    expect(found(markdown)).toEqual([diagnostic]);
    expect(dom(markdown).text()).toContain(markdown.replace(/^[->] |\n[\s\S]*/g, ''));
  });

  it.each(['::: note that this is prose.', ':::', '::: : :', 'a :::nothing::: b', '::::', ':::**x**'])(
    'is not what merely has colons: %s',
    (markdown) => {
      expect(found(markdown)).toEqual([]);
    },
  );

  it('is reported once, at its place among segments', () => {
    const rendered = render(`${pair('1', 'Ziel', 'Goal')}\n:::nothing x="y":::`);
    expect(rendered.diagnostics).toMatchObject([
      { diagnostic: { code: 'unknown-directive', range: { start: 5, end: 5 + ':::nothing x="y":::'.length } } },
    ]);
  });
});

describe('damage that leaves no doubt', () => {
  it.each([
    ['::: Moniker range = "a-1"\nx\n::: moniker-end', '[range="a-1"]'],
    ['：：： moniker range=“a-1”\nx\n::: moniker-end', '[range="a-1"]'],
    ['::: zone target="docs" :::\nx\n::: zone-end', '.zone'],
    ['::: zone target="docs"\nx\n::: zone - end', '.zone'],
    ['::: zone target="docs"\nx\n:: zone-end', '.zone'],
    ['::: zone target="docs"\nx\n::: Zone-End', '.zone'],
    [':::row :::\nx\n:::row-end:::', '.row'],
    [':::row:::\nx\n:::row-end', '.row'],
    ['::: image type="icon" source="x.png" :::', 'p > img'],
    ['：：：image type=“icon” source=“x.png”：：：', 'p > img'],
  ])('is understood and reported: %s', (markdown, selector) => {
    expect(dom(markdown)(selector)).toHaveLength(1);
    expect(renderTargetAlone(markdown).diagnostics.map(({ diagnostic }) => diagnostic.code)).toEqual([
      'directive-damaged',
    ]);
    expect(dom(markdown).text()).not.toContain('end');
  });

  it('is an end that became a segment', () => {
    const markdown = `:::image type="complex" source="x.png" alt-text="A":::\nText\n${pair('1', '::image-end:::', '::image-end:::')}`;
    expect(render(markdown).diagnostics.map(({ diagnostic }) => diagnostic.code)).toEqual(['directive-damaged']);
  });

  it('is an end behind the text that it ends', () => {
    const markdown = `:::image type="complex" source="x.png" alt-text="A":::\n   ${pair('1', 'Ein Vogel', 'A bird')} :::image-end:::\nafter`;
    const { html, translationHtml, diagnostics } = render(markdown);
    const $ = load(html, null, false);
    expect($('details .target').text()).toBe('Ein Vogel');
    expect($.root().children('p').text()).toBe('after');
    expect(translationHtml).not.toContain('image-end');
    expect(diagnostics.map(({ diagnostic }) => diagnostic.code)).toEqual(['directive-damaged']);
  });
});

describe('hostile text', () => {
  it.each([
    ':::',
    ':::\n',
    '::: moniker range="a-1"\n',
    ':::row:::\n',
    ':::image source="',
    ':::no-loc text="\\"',
    ':::image type="complex" source="a" alt-text="b":::\n',
    ':::nothing ',
  ])('is rendered in linear time: %j', (part) => {
    const many = part.repeat(Math.ceil(200_000 / part.length));
    expect(processorSeconds(() => renderTargetAlone(many))).toBeLessThan(5);
  });
});
