import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import type { RenderContext } from '../../../src/markdown/index.ts';
import { pair } from '../../bitext/markup.ts';
import { CONTEXT, render } from '../render.ts';
import { processorSeconds } from '../../support/processor-seconds.ts';

const BEAR = { url: '/zoo/bear/', name: 'Bear', fullName: 'Zoo.Bear', nameWithType: 'Bear' };
const context: RenderContext = { ...CONTEXT, resolveUid: (uid) => (uid === 'Zoo.Bear' ? BEAR : undefined) };
const elsewhere: RenderContext = { ...CONTEXT, resolveUid: () => 'elsewhere' };

const codes = (markdown: string, used = context): string[] =>
  render(markdown, used).diagnostics.map(({ diagnostic }) => diagnostic.code);

describe('without anybody who resolves uids, the translation’s HTML has what DocFX leaves to a later step', () => {
  const left = (href: string, written: string, isRequired: boolean): string =>
    `<xref href="${href}" data-throw-if-not-resolved="${isRequired ? 'True' : 'False'}" data-raw-source="${written}"></xref>`;

  it.each([
    ['<xref:Zoo.Bear>', left('Zoo.Bear', '&lt;xref:Zoo.Bear&gt;', true)],
    ['<XREF: Zoo.Bear >', left('Zoo.Bear', '&lt;XREF: Zoo.Bear &gt;', true)],
    ['<xref:Zoo.Bear#paws>.', `${left('Zoo.Bear#paws', '&lt;xref:Zoo.Bear#paws&gt;', true)}.`],
    ["<xref:'brown bear'>x", `${left('brown bear', "&lt;xref:'brown bear'&gt;", true)}x`],
    ['<xref:"Zoo.Bear?alt=b">', left('Zoo.Bear?alt=b', '&lt;xref:&quot;Zoo.Bear?alt=b&quot;&gt;', true)],
    ['\\<xref:Zoo.Bear>', '&lt;xref:Zoo.Bear&gt;'],
    ['\\\\<xref:Zoo.Bear>', `\\${left('Zoo.Bear', '&lt;xref:Zoo.Bear&gt;', true)}`],
    ['`<xref:Zoo.Bear>`', '<code>&lt;xref:Zoo.Bear&gt;</code>'],
    ['@Zoo.Bear', left('Zoo.Bear', '@Zoo.Bear', false)],
    ['\\@Zoo.Bear', '@Zoo.Bear'],
    ['@Zoo.Bear, @Zoo.Bear.', `${left('Zoo.Bear', '@Zoo.Bear', false)}, ${left('Zoo.Bear', '@Zoo.Bear', false)}.`],
    ['@Zoo...@Bear', `${left('Zoo', '@Zoo', false)}...${left('Bear', '@Bear', false)}`],
    ['@Zoo::Zoo.Bear; @Zoo::', `${left('Zoo::Zoo.Bear', '@Zoo::Zoo.Bear', false)}; ${left('Zoo', '@Zoo', false)}::`],
    ['@1st', '@1st'],
    ['@bear!x|y', `${left('bear!x', '@bear!x', false)}|y`],
    ['me@bear.org', `me${left('bear.org', '@bear.org', false)}`],
    ['<me@bear.org>', '<a href="mailto:me@bear.org">me@bear.org</a>'],
    [`@'a bear ';@"b"`, `${left('a bear ', "@'a bear '", false)};${left('b', '@&quot;b&quot;', false)}`],
    ['@"a\nb"', '@&quot;a\nb&quot;'],
    ['[a](xref:Zoo.Bear "t")', '<a href="xref:Zoo.Bear" title="t">a</a>'],
    ['[](xref:Zoo.Bear)', '<a href="xref:Zoo.Bear"></a>'],
    ['a <xref href="Zoo.Bear" title="t">b</xref>', 'a <xref href="Zoo.Bear" title="t">b</xref>'],
    ['a <xref href=\'a::"$1"\' onclick="x()" style="y">b</xref>', 'a <xref href="a::&quot;$1&quot;">b</xref>'],
    ['![a @Zoo.Bear](x.png)', '<img src="x.png" alt="a @Zoo.Bear">'],
  ])('%s', (markdown, html) => {
    expect(render(markdown).translationHtml).toBe(`<p>${html}</p>\n`);
  });

  it('and a tag on a line of its own is no paragraph', () => {
    expect(render('a\n\n<xref href="Zoo.Bear"/>\n\nb').translationHtml).toBe(
      '<p>a</p>\n<xref href="Zoo.Bear">\n<p>b</p>\n',
    );
  });

  it('and a page has the readable names', () => {
    expect(render('<xref:Zoo.Bear> @Zoo.Bear [b](xref:Zoo.Bear)').html).toBe(
      '<p><code class="xref">Bear</code> @Zoo.Bear <span class="xref">b</span></p>\n',
    );
  });

  it('and nothing is reported', () => {
    expect(render('<xref:Zoo.Bear> [a](xref:Zoo.Bear)').diagnostics).toEqual([]);
  });
});

describe('a uid that is known', () => {
  it.each([
    ['<xref:Zoo.Bear>', '/zoo/bear/', 'Bear'],
    ['<xref:Zoo.Bear?displayProperty=fullName>', '/zoo/bear/', 'Zoo.Bear'],
    ['<xref:Zoo.Bear?text=the+bear#paws>', '/zoo/bear/#paws', 'the bear'],
    ['@Zoo.Bear', '/zoo/bear/', 'Bear'],
    ['@"Zoo.Bear?text=b"', '/zoo/bear/', 'b'],
    ['[](xref:Zoo.Bear)', '/zoo/bear/', 'Bear'],
    ['<xref href="Zoo.Bear"/>', '/zoo/bear/', 'Bear'],
    ['<xref href="Zoo.Bear">it</xref>', '/zoo/bear/', 'it'],
  ])('is linked to: %s', (markdown, href, text) => {
    const { html, translationHtml } = render(`a ${markdown} b`, context);
    for (const view of [html, translationHtml]) {
      const link = load(view, null, false)('a.xref');
      expect([link.attr('href'), link.text()]).toEqual([href, text]);
    }
    expect(codes(`a ${markdown} b`)).toEqual([]);
  });

  it('is linked to by a tag on a line of its own', () => {
    const { html, diagnostics } = render('a\n\n<xref href="Zoo.Bear"/>\n\nb', context);
    expect(html).toBe('<p>a</p>\n<p><a class="xref" href="/zoo/bear/">Bear</a></p>\n<p>b</p>\n');
    expect(diagnostics).toEqual([]);
    const [unknown] = render('a\n\n<xref href="Zoo.Fox"/>', context).diagnostics;
    expect(unknown?.diagnostic).toMatchObject({ code: 'xref-not-found', range: { start: 3, end: 25 } });
  });

  it('is linked to by a link with a text', () => {
    const $ = load(
      render('[*it*](xref:Zoo.Bear#paws)', { ...context, resolveLink: ({ href }) => ({ url: href }) }).html,
    );
    expect($('a').attr('href')).toBe('/zoo/bear/#paws');
    expect($('a em').text()).toBe('it');
  });

  it('is linked to in both halves of a segment', () => {
    const $ = load(render(pair('1', 'Beruang <xref:Zoo.Bear>', 'Bear <xref:Zoo.Bear>'), context).html);
    expect($('.target a').attr('href')).toBe('/zoo/bear/');
    expect($('.source a').attr('href')).toBe('/zoo/bear/');
  });
});

describe('a uid that is unknown', () => {
  it('is shown by its last part, and reported at its place', () => {
    const markdown = `- a\n- ${pair('1', 'b <xref:Zoo.Wolf.Howl%2A?displayProperty=nameWithType>', 'c')}`;
    const { html, translationHtml, diagnostics } = render(markdown, context);
    expect(load(html)('code.xref').text()).toBe('Wolf.Howl');
    expect(html).toContain('Wolf.<wbr>Howl');
    expect(translationHtml).toContain('<code class="xref">Wolf.Howl</code>');
    expect(diagnostics).toMatchObject([
      {
        diagnostic: {
          code: 'xref-not-found',
          range: { start: 8, end: 8 + '<xref:Zoo.Wolf.Howl%2A?displayProperty=nameWithType>'.length },
        },
      },
    ]);
  });

  it('leaves the text of its link', () => {
    const used: RenderContext = { ...context, resolveLink: ({ href }) => ({ url: href }) };
    const { html } = render(`[${pair('1', 'serigala', 'wolf')}](xref:Zoo.Wolf) [x](y.md)`, used);
    const $ = load(html, null, false);
    expect($('span.xref').get().map((element) => $(element).text())).toEqual(['serigala', 'wolf']); // prettier-ignore
    expect($('a').get().map(({ attribs }) => attribs['href'])).toEqual(['y.md', 'y.md']); // prettier-ignore
    expect(codes('[a](xref:Zoo.Wolf)', used)).toEqual(['xref-not-found']);
  });

  it('is text after an @, with all that Markdown finds in it', () => {
    const { html, diagnostics } = render('**@wolf** me@wolf.org @using (x) { @*comment*@ }', context);
    expect(html).toBe('<p><strong>@wolf</strong> me@wolf.org @using (x) { @<em>comment</em>@ }</p>\n');
    expect(diagnostics).toEqual([]);
  });

  it('is not reported where nobody here can know it', () => {
    expect(codes('<xref:Zoo.Wolf> [a](xref:Zoo.Wolf)', elsewhere)).toEqual([]);
    expect(render('<xref:Zoo.Wolf>', elsewhere).translationHtml).toBe('<p><code class="xref">Wolf</code></p>\n');
  });

  it('is not reported in a source half', () => {
    expect(codes(pair('1', 'serigala', '<xref:Zoo.Wolf>'))).toEqual([]);
  });
});

it('has no part in a heading’s id, but in its text', () => {
  const { headings } = render('# A <xref:Zoo.Bear> b', context);
  expect(headings).toEqual([{ level: 1, id: 'a--b', text: 'A Bear b' }]);
});

it.each(['<xref:', '@"', '@a.', '[](xref:', '<xref '])('reads 200,000 characters of %j in time', (piece) => {
  const many = piece.repeat(200_000 / piece.length);
  expect(processorSeconds(() => render(many))).toBeLessThan(5);
});
