import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { parse, projectBoth } from '../../../src/bitext/index.ts';
import type { FileRequest, RenderContext } from '../../../src/markdown/index.ts';
import { pair } from '../../bitext/markup.ts';
import { CONTEXT, render } from '../render.ts';
import { processorSeconds } from '../../support/processor-seconds.ts';

/** Renders `docs/a.md`; an include's path is a name among `files`, each of which stands in `parts/`. */
function renderWith(files: Record<string, string>, markdown: string) {
  const readInclude: RenderContext['readInclude'] = ({ path }: FileRequest) => {
    const text = files[path];
    if (path.startsWith('../../')) return { path, problem: 'outside' };
    return text === undefined
      ? { path: `parts/${path}`, problem: 'missing' }
      : { path: `parts/${path}`, content: projectBoth(parse(text)) };
  };
  const rendered = render(markdown, { ...CONTEXT, path: 'docs/a.md', readInclude });
  return { ...rendered, translation: rendered.translationHtml, $: load(rendered.html, null, false) };
}

describe('a file on a line of its own', () => {
  it.each([
    '[!INCLUDE [title](x.md)]',
    '[!include[](x.md)]',
    '[!include+[title](x.md "more")]',
    '[!INCLUDE [title](<x.md>)]   ',
    '   [!INCLUDE [a \\] b](  x.md )]',
    '[!INCLUDE [](x.md   "a \\) b"  )]',
  ])('is put in its place: %s', (directive) => {
    const { translation, diagnostics } = renderWith({ 'x.md': '# One\n\nTwo' }, `before\n${directive}\nafter`);
    expect(translation).toBe('<p>before</p>\n<h1 id="one">One</h1>\n<p>Two</p>\n<p>after</p>\n');
    expect(diagnostics).toEqual([]);
  });

  it('stands in lists and quotes', () => {
    const { $ } = renderWith(
      { 'x.md': '- inner\n\ntext' },
      '1. outer\n\n   [!INCLUDE [](x.md)]\n\n> [!INCLUDE [](x.md)]',
    );
    expect($('ol > li > ul > li').text()).toBe('inner');
    expect($('blockquote > ul > li').text()).toBe('inner');
  });

  it('shares no link definitions with the article', () => {
    const { $ } = renderWith({ 'x.md': '[one][r]\n\n[r]: https://inner.example' }, '[two][r]\n\n[!INCLUDE [](x.md)]');
    expect($('a').text()).toBe('one');
  });

  it('keeps the segments of its own', () => {
    const { $, diagnostics } = renderWith({ 'x.md': pair('x-1', 'Ziel', 'Goal') }, '[!INCLUDE [](x.md)]');
    expect($('#ttu-x-1').text()).toBe('Ziel');
    expect($('.source').text().trim()).toBe('Goal');
    expect(diagnostics).toEqual([]);
  });

  it('shows a permalink once, however often it is included', () => {
    const { $ } = renderWith({ 'x.md': pair('x-1', 'Ziel', 'Goal') }, '[!INCLUDE [](x.md)]\n\n[!INCLUDE [](x.md)]');
    expect($('[id="ttu-x-1"]')).toHaveLength(1);
    expect($('.target')).toHaveLength(2);
  });

  it('may be the whole text of a segment', () => {
    const { $, diagnostics } = renderWith({ 'x.md': 'text' }, pair('1', '[!INCLUDE [](x.md)]', '[!INCLUDE [](x.md)]'));
    expect($.text().trim()).toBe('text');
    expect(diagnostics).toEqual([]);
  });

  it('leaves segments in its title to be reported', () => {
    const { diagnostics } = renderWith({ 'x.md': 'text' }, `[!INCLUDE [${pair('1', 'Judul', 'Title')}](x.md)]`);
    expect(diagnostics.map(({ diagnostic }) => diagnostic.code)).toEqual(['segment-not-shown']);
  });

  it('numbers headings over the whole page', () => {
    const { headings } = renderWith({ 'x.md': '# Same' }, '# Same\n\n[!INCLUDE [](x.md)]\n\n# Same');
    expect(headings.map(({ id }) => id)).toEqual(['same', 'same-1', 'same-2']);
  });
});

describe('a file within a sentence', () => {
  it('gives the content of a single paragraph', () => {
    const { translation } = renderWith(
      { 'x.md': '**bold** text\n' },
      'Some [!INCLUDE [](x.md)], *and* [!include-[](x.md)].',
    );
    expect(translation).toBe('<p>Some <strong>bold</strong> text, <em>and</em> <strong>bold</strong> text.</p>\n');
  });

  it('may have a line of its own in a paragraph', () => {
    const { translation } = renderWith({ 'x.md': '*inner*' }, 'before\n[!include-[](x.md)]\nafter');
    expect(translation).toBe('<p>before\n<em>inner</em>\nafter</p>\n');
  });

  it('runs paragraphs together as DocFX does, and keeps their words apart on a page', () => {
    const { translation, $ } = renderWith({ 'x.md': 'One  \ntwo.\n\n \nThree\nfour.\n' }, 'See [!INCLUDE [](x.md)].');
    expect(translation).toBe('<p>See One<br>\ntwo.Three\nfour..</p>\n');
    expect($('p').text()).toMatch(/^See One\ntwo\.\s+Three\nfour\.\.$/);
  });

  it('stands in the text of a link', () => {
    const { translation } = renderWith(
      { 'x.md': '*Beds*' },
      '[About [!INCLUDE [](x.md)]](beds.md) and [a [b](c.md)](d.md)',
    );
    expect(translation).toBe('<p><a href="beds.md">About <em>Beds</em></a> and [a <a href="c.md">b</a>](d.md)</p>\n');
  });

  it('makes no blocks', () => {
    expect(renderWith({ 'x.md': '# Title\n\n- item' }, 'See [!INCLUDE [](x.md)].').$('h1, ul')).toHaveLength(0);
  });

  it('stands in cells of tables', () => {
    const { $ } = renderWith({ 'x.md': 'text' }, '| a |\n| - |\n| [!INCLUDE [](x.md)] |');
    expect($('td').text()).toBe('text');
  });

  it('keeps the segments of its own', () => {
    const { $ } = renderWith({ 'x.md': `${pair('x-1', 'Ziel', 'Goal')}\n` }, 'See [!INCLUDE [](x.md)].');
    expect($('p > #ttu-x-1').text()).toBe('Ziel');
    expect($('p > .source').text().trim()).toBe('Goal');
  });

  it('within a segment gives each half its own language', () => {
    const { $, translation } = renderWith(
      { 'x.md': pair('x-1', 'Produkt', 'Product') },
      pair('1', 'Das [!INCLUDE [](x.md)].', 'The [!INCLUDE [](x.md)].'),
    );
    expect($('#ttu-1').text()).toBe('Das Produkt.');
    expect($('#ttu-1 #ttu-x-1').text()).toBe('Produkt');
    expect($('.source').text().trim()).toBe('The Product.');
    expect(translation).toBe('<p>Das Produkt.</p>\n');
  });
});

describe('what is no include', () => {
  it.each([
    '\\[!INCLUDE [t](x.md)]',
    '[!INCLUDE [t](x.md) ]',
    '[!INCLUDE t](x.md)]',
    'See [!INCLUDE+[t](x.md)].',
    '`[!INCLUDE [t](x.md)]`',
  ])('%s', (markdown) => {
    const { $ } = renderWith({ 'x.md': 'content' }, markdown);
    expect($.text()).not.toContain('content');
    expect($.text()).toContain('!INCLUDE');
  });

  it('is code', () => {
    expect(renderWith({ 'x.md': 'content' }, '    [!INCLUDE [t](x.md)]').$('code').text()).toContain('!INCLUDE');
  });
});

describe('a damaged include', () => {
  const codesOf = ({ diagnostics }: ReturnType<typeof renderWith>): string[] =>
    diagnostics.map(({ diagnostic }) => diagnostic.code);

  it.each([
    '[! INCLUDE [t](x.md)]',
    '[ ! include [t] ( x.md )]',
    '[!INCLUDE [t] (x.md "title")]',
    '[!EINSCHLIESSEN [t](x.md)]',
    '［！INCLUDE［t］（x.md）］',
    '【!ซ่อนอยู่ [t]（<x.md>）]',
  ])('is understood: %s', (directive) => {
    const alone = renderWith({ 'x.md': '## Inner' }, `one\n${directive}\ntwo`);
    expect(alone.translation).toBe('<p>one</p>\n<h2 id="inner">Inner</h2>\n<p>two</p>\n');
    const within = renderWith({ 'x.md': 'inner' }, `one ${directive}, two`);
    expect(within.translation).toBe('<p>one inner, two</p>\n');
    for (const rendered of [alone, within]) {
      expect(rendered.diagnostics).toMatchObject([
        { diagnostic: { code: 'directive-damaged', range: { start: 4, end: 4 + directive.length } } },
      ]);
    }
  });

  it('shows the halves of a segment that holds nothing else', () => {
    const rendered = renderWith({ 'x.md': 'inner' }, pair('1', '[! INCLUDE [t](x.md)]', '[!INCLUDE [t](x.md)]'));
    expect(rendered.$.text().trim()).toBe('inner');
    expect(codesOf(rendered)).toEqual(['directive-damaged']);
  });

  it.each([
    ['[!NOTE [t](x.md)]', []],
    ['[! INCLUDE [t](x.txt)]', []],
    ['[!two words [t](x.md)]', []],
    ['［！t］ and （x.md）', []],
    ['［！［！［！', []],
    ['[!INCLUDE [t](x.md) ]', ['directive-damaged']],
    ['[!INCLUDE t](x.md)]', ['directive-damaged']],
  ])('stays text if it could mean something else: %s', (markdown, codes) => {
    const rendered = renderWith({ 'x.md': 'inner' }, `so ${markdown}`);
    expect(rendered.$.text()).not.toContain('inner');
    expect(codesOf(rendered)).toEqual(codes);
  });

  it('stays text if its file is missing', () => {
    const rendered = renderWith({}, '[! INCLUDE [t](gone.md)]');
    expect(rendered.translation).toBe('<p>[! INCLUDE [t](gone.md)]</p>\n');
    expect(codesOf(rendered)).toEqual(['include-not-found']);
  });

  it.each([
    '[!include[',
    '[!include[a](',
    '[!include[a](x.md "',
    '[!include[a](    ',
    '［！include［',
    '[! include [a] (b.md ',
    '［！a［*',
  ])('takes no time: %s', (piece) => {
    let length = 0;
    expect(processorSeconds(() => (length = renderWith({}, piece.repeat(20_000)).html.length))).toBeLessThan(10);
    expect(length).toBeGreaterThan(20_000);
  });
});

describe('a file that cannot be included leaves its directive as text', () => {
  it('when it is missing', () => {
    const markdown = 'one\n\n  [!INCLUDE [t](gone.md)]\n\ntwo [!INCLUDE [t](gone.md)]';
    const { $, diagnostics } = renderWith({}, markdown);
    expect($.text().match(/\[!INCLUDE \[t\]\(gone\.md\)\]/g)).toHaveLength(2);
    expect(diagnostics.map(({ diagnostic }) => diagnostic.code)).toEqual(['include-not-found', 'include-not-found']);
    const ranges = diagnostics.map(({ diagnostic: { range } }) => markdown.slice(range?.start, range?.end));
    expect(ranges).toEqual(['[!INCLUDE [t](gone.md)]', '[!INCLUDE [t](gone.md)]']);
  });

  it('without its title, as DocFX writes it, in the translation', () => {
    const { translation } = renderWith({}, '[!INCLUDE [a <b>](gone.md "title")]\n\nso [!include-[](gone.md)]');
    expect(translation).toBe('[!include[a &lt;b&gt;](gone.md)]\n<p>so [!include[](gone.md)]</p>\n');
  });

  it('when it is outside of the docset', () => {
    const { diagnostics } = renderWith({}, '[!INCLUDE [t](../../x.md)]');
    expect(diagnostics).toMatchObject([{ path: 'docs/a.md', diagnostic: { code: 'link-out-of-scope' } }]);
  });

  it('when files include each other, which is reported in the last of them', () => {
    const files = { 'x.md': 'x\n\n[!INCLUDE [](y.md)]', 'y.md': 'y\n\n[!INCLUDE [](x.md)]' };
    const { $, diagnostics } = renderWith(files, '[!INCLUDE [](x.md)]');
    expect(
      $('p')
        .map((_, p) => $(p).text())
        .get(),
    ).toEqual(['x', 'y', '[!INCLUDE [](x.md)]']);
    expect(diagnostics).toMatchObject([
      { path: 'parts/y.md', diagnostic: { code: 'circular-reference', range: { start: 3 } } },
    ]);
    expect(diagnostics[0]?.diagnostic.message).toContain('parts/x.md → parts/y.md → parts/x.md');
  });

  it('when it includes itself in a sentence', () => {
    expect(renderWith({ 'x.md': 'a [!INCLUDE [](x.md)]' }, 'see [!INCLUDE [](x.md)]').$.text()).toBe(
      'see a [!INCLUDE [](x.md)]\n',
    );
  });
});

it('reports what is wrong in an included file there', () => {
  const { diagnostics } = renderWith({ 'x.md': `[a]: ${pair('1', 'T', 'S')}` }, '[!INCLUDE [](x.md)]');
  expect(diagnostics).toMatchObject([{ path: 'parts/x.md', diagnostic: { code: 'segment-not-shown' } }]);
});
