import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import type { RenderContext, RenderedArticle } from '../../../src/markdown/index.ts';
import { pair } from '../../bitext/markup.ts';
import { CONTEXT, render } from '../render.ts';
import { processorSeconds } from '../../support/processor-seconds.ts';

const NOTEBOOK = JSON.stringify({
  cells: [
    {
      metadata: { name: 'count' },
      source: ['beds = 4\n', 'print(beds)'],
      outputs: [{ output_type: 'stream', text: ['4\n'] }],
    },
  ],
});

const FILES: Readonly<Record<string, string>> = {
  'Garden.cs': 'class Garden\n{\n    // <beds>\n    int Beds = 4;\n    // </beds>\n}',
  'count.ipynb': NOTEBOOK,
  'broken.ipynb': '{',
};

const context: RenderContext = {
  ...CONTEXT,
  path: 'articles/garden.md',
  readCode: ({ path }) => {
    const content = FILES[path];
    if (path.startsWith('../')) return { path, problem: 'outside' };
    return content === undefined ? { path: `articles/${path}`, problem: 'missing' } : { path, content };
  },
};

const show = (markdown: string): RenderedArticle => render(markdown, context);
const codesOf = ({ diagnostics }: RenderedArticle): string[] => diagnostics.map(({ diagnostic }) => diagnostic.code);

/** The texts that diagnostics point at. */
const placesOf = (text: string, { diagnostics }: RenderedArticle): string[] =>
  diagnostics.map(({ diagnostic: { range } }) => text.slice(range?.start, range?.end));

describe('code snippets', () => {
  it.each([
    [
      '[!code-csharp[Beds](Garden.cs#beds)]',
      '<pre><code class="lang-csharp" name="Beds">int Beds = 4;\n</code></pre>\n',
    ],
    ['[!code[](Garden.cs?range=2,6)]', '<pre><code>{\n}\n</code></pre>\n'],
    ['[!Code-CS[](Garden.cs#L1)]', '<pre><code class="lang-CS">class Garden\n</code></pre>\n'],
    [
      '   [!code-csharp-interactive[B](Garden.cs?name=beds&highlight=1,2-3,5-&dedent=2 "All & <none>")]  ',
      '<pre><code class="lang-csharp" data-interactive="csharp" name="B" title="All &amp; &lt;none&gt;" highlight-lines="1,2-3,5-">  int Beds = 4;\n</code></pre>\n',
    ],
  ])('are code as DocFX writes it: %s', (markdown, html) => {
    const article = show(markdown);
    expect(article.translationHtml).toBe(html);
    expect(codesOf(article)).toEqual([]);
  });

  it('have colours and marked lines on a page, by language or extension', () => {
    const { html, features } = show('[!code[Beds](Garden.cs?highlight=2-3)]');
    const $ = load(html, null, false);
    expect($('code').attr()).toEqual({ name: 'Beds', 'highlight-lines': '2-3' });
    expect($('.hljs-keyword').first().text()).toBe('class');
    expect($('mark').text()).toBe('{\n    // <beds>\n');
    expect([...features]).toEqual(['code']);
  });

  it('follow each other, end a paragraph, and stand in lists, quotations and alerts', () => {
    const snippet = '[!code[](Garden.cs#L1)]';
    const { translationHtml } = show(
      `Text\n${snippet}\n${snippet}\nText\n\n- Item\n\n  ${snippet}\n\n> [!TIP]\n> ${snippet}\n`,
    );
    const $ = load(translationHtml, null, false);
    expect(
      $.root()
        .children()
        .toArray()
        .map(({ name }) => name),
    ).toEqual(['p', 'pre', 'pre', 'p', 'ul', 'div']);
    expect($('li pre, .TIP pre')).toHaveLength(2);
  });

  it('are no code behind four spaces or in code', () => {
    expect(show('    [!code[](Garden.cs)]').translationHtml).toBe('<pre><code>[!code[](Garden.cs)]\n</code></pre>\n');
    expect(codesOf(show('`[!code[](x)]`'))).toEqual([]);
  });

  it('stay as written where nobody can read files', () => {
    const article = render('[!code-cs[](a<b.cs)]');
    expect(article.html).toBe('<p>[!code-cs[](a&lt;b.cs)]</p>\n');
    expect(codesOf(article)).toEqual([]);
  });
});

describe('a snippet that lacks something', () => {
  it('says on a page which file is missing, and in the translation what DocFX says', () => {
    const markdown = 'Text\n\n> [!code-cs[Shed](Shed.cs)]\n';
    const article = show(markdown);
    const $ = load(article.html, null, false);
    expect($('blockquote .content-missing').text()).toBe('Content is missing here: Shed.cs');
    expect($('.content-missing code').text()).toBe('Shed.cs');
    const target = load(article.translationHtml, null, false);
    expect(
      target('.WARNING')
        .children()
        .toArray()
        .map(({ name }) => name),
    ).toEqual(['h5', 'p']);
    expect(codesOf(article)).toEqual(['code-file-not-found']);
    expect(article.diagnostics[0]?.diagnostic.message).toContain('articles/Shed.cs');
    expect(placesOf(markdown, article)).toEqual(['[!code-cs[Shed](Shed.cs)]']);
  });

  it('may not reach out of the docset', () => {
    expect(codesOf(show('[!code-cs[Shed](../Shed.cs)]'))).toEqual(['link-out-of-scope']);
  });

  it.each([
    ['[!code-cs[](Garden.cs#shed)]', 'code-tag-not-found', 'Garden.cs#shed'],
    ['[!code-cs[](Garden.cs?range=9-12)]', 'code-range-invalid', 'Garden.cs'],
    ['[!notebook-python[](count.ipynb?name=trees)]', 'code-tag-not-found', 'count.ipynb#trees'],
    ['[!notebook-python[](broken.ipynb?name=trees)]', 'code-file-not-found', 'broken.ipynb#trees'],
  ])('has an empty block in DocFX: %s', (markdown, code, name) => {
    const article = show(markdown);
    expect(codesOf(article)).toEqual([code]);
    expect(placesOf(markdown, article)).toEqual([markdown]);
    expect(load(article.html, null, false)('p.content-missing > code').text()).toBe(name);
    expect(load(article.translationHtml, null, false)('pre > code').text()).toBe('');
  });

  it('passes over parameters from a wrong one on', () => {
    const article = show('[!code-cs[](Garden.cs?lines=1&range=2)]');
    expect(codesOf(article)).toEqual(['code-range-invalid']);
    expect(load(article.html, null, false)('code').text()).toBe(`${FILES['Garden.cs'] ?? ''}\n`);
  });
});

describe('notebooks', () => {
  it('give a cell, and on a page what it printed', () => {
    const { html, translationHtml } = show('[!notebook-python[](count.ipynb?name=count)]');
    expect(translationHtml).toBe('<pre><code class="lang-python">beds = 4\nprint(beds)</code></pre>\n');
    const $ = load(html, null, false);
    expect($('pre > code').text()).toBe('beds = 4\nprint(beds)');
    expect($('.code-output').text()).toBe('Output');
    expect($('pre > samp').text()).toBe('4\n');
  });
});

describe('a snippet within a line', () => {
  it('is a link in DocFX, and code on a page', () => {
    const markdown = 'The class: [!code-cs[Beds](Garden.cs#beds)] has beds.';
    const article = show(markdown);
    expect(article.translationHtml).toBe('<p>The class: [!code-cs<a href="Garden.cs#beds">Beds</a>] has beds.</p>\n');
    const $ = load(article.html, null, false);
    expect($('p > code').attr()).toEqual({ class: 'lang-cs code-within-line', name: 'Beds' });
    expect($('p').text()).toBe('The class: int Beds = 4;\n has beds.');
    expect(codesOf(article)).toEqual(['directive-damaged']);
    expect(placesOf(markdown, article)).toEqual(['[!code-cs[Beds](Garden.cs#beds)]']);
  });

  it('stands in a cell of a table', () => {
    const $ = load(show('| A |\n| - |\n| [!code-cs[](Garden.cs#L1)] |\n').html, null, false);
    expect($('td > code').text()).toBe('class Garden\n');
  });

  it('says so if its file is missing', () => {
    const article = show('The class: [!code-cs[](Shed.cs)]');
    expect(load(article.html, null, false)('p > .content-missing').text()).toContain('Shed.cs');
    expect(codesOf(article).sort()).toEqual(['code-file-not-found', 'directive-damaged']);
  });
});

describe('a damaged snippet', () => {
  it.each(['[! code-cs [Beds] (Garden.cs#beds) ]', '［！code-cs［Beds］（Garden.cs＃beds）］'])(
    'is understood: %s',
    (markdown) => {
      const article = show(markdown);
      expect(load(article.translationHtml, null, false)('pre > code').text()).toBe('int Beds = 4;\n');
      expect(codesOf(article)).toEqual(['directive-damaged']);
      expect(placesOf(markdown, article)).toEqual([markdown]);
    },
  );

  it.each(['[!code-cs[Beds](Garden.cs', '[!code-cs Garden.cs]', '[!code-cs[Beds](Garden.cs) and more]'])(
    'stays text if it makes no sense: %s',
    (markdown) => {
      const text = `Text\n${markdown}\n`;
      const article = show(text);
      expect(load(article.html, null, false)('p').text()).toBe(text.trim().replace('[Beds](Garden.cs)', 'Beds'));
      expect(codesOf(article)).toEqual(['directive-damaged']);
      expect(placesOf(text, article)).toEqual(['[!code']);
    },
  );

  it.each(['[!code[](', '[!code-', '[! code[', '[!code[!code[', '[!code-x[a](b)]'])('takes no time: %s', (piece) => {
    let length = 0;
    expect(processorSeconds(() => (length = show(piece.repeat(20_000)).html.length))).toBeLessThan(10);
    expect(length).toBeGreaterThan(20_000);
  });
});

describe('segments around snippets', () => {
  it('are shown by the code if they hold nothing else', () => {
    const directive = '[!code-cs[](Garden.cs#beds)]';
    const article = show(`${pair('1', 'Satu', 'One')}\n\n${pair('2', directive, directive)}\n`);
    expect(load(article.html, null, false)('pre')).toHaveLength(1);
    expect(codesOf(article)).toEqual([]);
  });

  it('have the code in both halves if there is text besides', () => {
    const directive = '[!code-cs[](Garden.cs#beds)]';
    const article = show(pair('1', `Kelas: ${directive}`, `The class: ${directive}`));
    const $ = load(article.html, null, false);
    expect($('.target').text()).toBe('Kelas: int Beds = 4;\n');
    expect($('.source').text().trim()).toBe('The class: int Beds = 4;');
    expect(codesOf(article)).toEqual(['directive-damaged']);
  });

  it('are cut at a line with a directive', () => {
    const directive = '[!code-cs[](Garden.cs#beds)]';
    const article = show(pair('1', `Kelas:\n${directive}`, `The class:\n${directive}`));
    const $ = load(article.html, null, false);
    expect($('p > .target').text()).toBe('Kelas:');
    expect($('pre')).toHaveLength(1);
  });

  it('are reported if they stand in the name of a snippet', () => {
    expect(codesOf(show(`[!code-cs[${pair('1', 'Petak', 'Beds')}](Garden.cs#beds)]`))).toEqual(['segment-not-shown']);
  });
});
