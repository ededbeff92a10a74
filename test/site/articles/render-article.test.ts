import { describe, expect, it } from 'vitest';
import { ContentFiles } from '../../../src/docset/index.ts';
import type { RenderContext } from '../../../src/markdown/index.ts';
import { parseLocale, SOURCE_LOCALE } from '../../../src/model/locale.ts';
import { ArticleFiles } from '../../../src/site/articles/article-files.ts';
import { readArticle } from '../../../src/site/articles/article.ts';
import { renderArticle } from '../../../src/site/articles/render-article.ts';
import { pair } from '../../bitext/markup.ts';
import { writeDocset } from '../../docset/temporary-docset.ts';

const context: RenderContext = {
  locales: { target: parseLocale('de-DE') ?? SOURCE_LOCALE, source: SOURCE_LOCALE },
  resolveLink: ({ href, from }) => {
    if (href.startsWith('#')) return { url: href, bookmark: { id: href.slice(1) } };
    if (href.startsWith('page')) return { url: href, bookmark: { page: 'de-de/page/', id: 'part' } };
    return { url: href, problem: { code: 'file-not-found', message: `${from} has no ${href}.` } };
  },
};

function render(text: string, files: Record<string, string> = {}) {
  const content = new ContentFiles({ absolutePath: writeDocset(files), typedFolder: 'de-DE' });
  const source = { article: readArticle(text), path: 'docs/a.md', typedPath: 'de-DE/docs/a.md' };
  return renderArticle(source, context, new ArticleFiles(content));
}

describe('places of diagnostics', () => {
  it('in front matter are behind the segments that stand there', () => {
    const text = `---\n${pair('1', 'Titel', 'Title')}: [\n---\n`;
    const found = readArticle(text).diagnostics.find(({ code }) => code === 'front-matter-invalid');
    expect(found?.range?.start).toBeGreaterThan(text.indexOf(': ['));
  });

  it('are counted in the file as written, behind segments and front matter', () => {
    const text = `---\ntitle: x\n---\n\nA ${pair('1', 'Satz', 'sentence')} with [x](gone.md).\n`;
    const { diagnostics } = render(text);
    const column = (text.split('\n')[4] ?? '').indexOf('gone.md') + 1;
    expect(diagnostics).toMatchObject([{ code: 'file-not-found', path: 'de-DE/docs/a.md', line: 5, column }]);
  });

  it('may be inside of a segment', () => {
    const text = `---\nx: y\n---\n${pair('1', 'Ein [Link](gone.md)', 'A [link](gone.md)')}\n`;
    const { diagnostics } = render(text);
    expect(diagnostics).toMatchObject([{ line: 4, column: (text.split('\n')[3] ?? '').indexOf('gone.md') + 1 }]);
  });

  it('are those of the included file that holds the text', () => {
    const { diagnostics } = render('---\nx: y\n---\n\n[!INCLUDE [](../includes/x.md)]\n', {
      'includes/x.md': '---\nms.topic: include\n---\n\nSee\n[x](gone.md).\n',
    });
    expect(diagnostics).toMatchObject([
      { path: 'de-DE/includes/x.md', line: 6, column: 5, message: 'includes/x.md has no gone.md.' },
    ]);
  });
});

describe('included files', () => {
  it('are found from the file that includes them', () => {
    const { rendered } = render('[!INCLUDE [](../includes/x.md)]', {
      'includes/x.md': '[!INCLUDE [](more/y.md)]',
      'includes/more/y.md': '[!INCLUDE [](~/z.md)]',
      'z.md': 'innermost',
    });
    expect(rendered.translationHtml).toBe('<p>innermost</p>\n');
  });

  it('need no front matter, and lose it', () => {
    const { rendered, diagnostics } = render('One [!INCLUDE [](x.md)] and\n\n[!INCLUDE [](y.md)]', {
      'docs/x.md': '---\ntitle: x\n---\n\ninline\n',
      'docs/y.md': 'block',
    });
    expect(rendered.translationHtml).toBe('<p>One inline and</p>\n<p>block</p>\n');
    expect(diagnostics).toEqual([]);
  });

  it('may have segments that are damaged, which is reported there', () => {
    const { diagnostics } = render('[!INCLUDE [](x.md)]', { 'docs/x.md': 'a <span data-ttu-id="1">b</span>' });
    expect(diagnostics).toMatchObject([{ path: 'de-DE/docs/x.md', code: 'target-without-source' }]);
  });
});

describe('links to parts of pages', () => {
  it('of the same page are checked at once, also from and into included files', () => {
    const { diagnostics } = render('# One\n\n[a](#one) [b](#two) [c](#tow)\n\n[!INCLUDE [](x.md)]', {
      'docs/x.md': '# Two\n\n[d](#one) [e](#none)',
    });
    expect(diagnostics).toMatchObject([
      { path: 'de-DE/docs/a.md', line: 3, code: 'bookmark-not-found', suggestion: 'Did you mean #two?' },
      { path: 'de-DE/docs/x.md', line: 3, code: 'bookmark-not-found' },
    ]);
  });

  it('of other pages wait until these are known', () => {
    const { diagnostics, bookmarks } = render('# One\n\n[a](page#part)');
    expect(diagnostics).toEqual([]);
    expect(bookmarks).toMatchObject([
      { page: 'de-de/page/', id: 'part', diagnostic: { path: 'de-DE/docs/a.md', line: 3, column: 5 } },
    ]);
  });
});
