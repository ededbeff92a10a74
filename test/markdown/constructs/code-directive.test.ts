import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import type { RenderContext, RenderedArticle } from '../../../src/markdown/index.ts';
import { pair } from '../../bitext/markup.ts';
import { CONTEXT, render } from '../render.ts';

const FILES: Readonly<Record<string, string>> = {
  'Garden.cs': 'class Garden\n{\n    // <beds>\n    string Beds = "a &amp; b";\n    // </beds>\n\n}\n',
  'seeds.json': '{ "seeds": 3 }',
  Gemfile: "# <seeds>\ngem 'seeds'\n# </seeds>",
  'notes.unheard-of': 'one\ntwo\n',
  'empty.cs': '',
};

const context: RenderContext = {
  ...CONTEXT,
  path: 'garden.md',
  readCode: ({ path }) => {
    const content = FILES[path];
    return content === undefined ? { path, problem: 'missing' } : { path, content };
  },
};

const show = (markdown: string): RenderedArticle => render(markdown, context);
const codesOf = ({ diagnostics }: RenderedArticle): string[] => diagnostics.map(({ diagnostic }) => diagnostic.code);

describe('the directive for code', () => {
  it.each([
    ['source="Garden.cs" range="1"', '<code class="lang-csharp">class Garden\n</code>'],
    ['source="Garden.cs" range="1 - 2, 6-"', '<code class="lang-csharp">class Garden\n{\n\n}\n</code>'],
    ['source="seeds.json"', '<code class="lang-javascript">{ &quot;seeds&quot;: 3 }\n</code>'],
    ['source="Gemfile" id="seeds"', '<code class="lang-ruby">gem \'seeds\'\n</code>'],
    [
      'source="Garden.cs" range="1" language="azurecli" highlight="6-7" interactive="try-dotnet"',
      '<code class="lang-azurecli" data-interactive="azurecli" data-interactive-mode="try-dotnet" highlight-lines="6-7">class Garden\n</code>',
    ],
  ])('quotes as DocFX does: %s', (attributes, code) => {
    const article = show(`:::code ${attributes}:::`);
    expect(article.translationHtml).toBe(`<pre>${code}</pre>\n`);
    expect(codesOf(article)).toEqual([]);
  });

  it('reads character references in code in the translation only, where DocFX does', () => {
    const article = show(':::code source="Garden.cs" id="beds":::');
    expect(load(article.translationHtml, null, false)('code').text()).toBe('string Beds = "a & b";\n');
    expect(load(article.html, null, false)('code').text()).toBe('string Beds = "a &amp; b";\n');
  });

  it('has colours and marked lines on a page', () => {
    const $ = load(show(':::code source="Garden.cs" range="1-2" highlight="1":::\nText').html, null, false);
    expect($('mark .hljs-keyword').text()).toBe('class');
    expect($('p').text()).toBe('Text');
  });

  it('stands in a list', () => {
    const $ = load(show('1. One\n   :::code source="Garden.cs" range="1":::\n1. Two\n').html, null, false);
    expect($('ol > li:first-child > pre > code').text()).toBe('class Garden\n');
  });

  it.each([
    ['source="Shed.cs" language="cs"', ['code-file-not-found'], 'Shed.cs'],
    ['source="empty.cs" language="cs"', ['code-range-invalid'], 'empty.cs'],
    ['source="Garden.cs" language="cs" id="shed"', ['code-tag-not-found'], 'Garden.cs#shed'],
    ['source="Garden.cs" language="cs" range="20-30"', ['code-range-invalid'], 'Garden.cs'],
  ])(
    'says on a page what is missing, and leaves an empty element in the translation: %s',
    (attributes, codes, name) => {
      const article = show(`:::code ${attributes}:::`);
      expect(article.translationHtml).toBe('<div class="lang-cs"></div>\n');
      expect(load(article.html, null, false)('p.content-missing > code').text()).toBe(name);
      expect(codesOf(article)).toEqual(codes);
    },
  );

  it.each([
    ['source="Garden.cs" colour="red"', 'invalid-code'],
    ['range="1-5"', 'invalid-code'],
  ])('stays text: %s', (attributes, code) => {
    const article = show(`:::code ${attributes}:::`);
    expect(load(article.html, null, false)('p').text()).toBe(`:::code ${attributes}:::`);
    expect(codesOf(article)).toEqual([code]);
  });

  it('needs a language that the extension does not tell', () => {
    const article = show(':::code source="notes.unheard-of" range="1":::');
    expect(article.translationHtml).toBe('<pre><code class="lang-">one\n</code></pre>\n');
    expect(codesOf(article)).toEqual(['invalid-code']);
  });

  it('shows the lines before a wrong one', () => {
    const article = show(':::code source="Garden.cs" range="1,x,2":::');
    expect(load(article.html, null, false)('code').text()).toBe('class Garden\n');
    expect(codesOf(article)).toEqual(['code-range-invalid']);
  });

  it('stays as written where nobody can read files', () => {
    expect(render(':::code source="Garden.cs":::').html).toBe('<p>:::code source=&quot;Garden.cs&quot;:::</p>\n');
  });

  it('shows the segments that hold nothing else', () => {
    const directive = ':::code source="Garden.cs" range="1":::';
    const article = show(pair('1', directive, directive));
    expect(load(article.html, null, false)('pre')).toHaveLength(1);
    expect(codesOf(article)).toEqual([]);
  });
});
