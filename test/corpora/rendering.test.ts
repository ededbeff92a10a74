import { expect, it } from 'vitest';
import { ContentFiles } from '../../src/docset/index.ts';
import { createRenderer, monolingual, type RenderContext } from '../../src/markdown/index.ts';
import { parseLocale, SOURCE_LOCALE } from '../../src/model/locale.ts';
import { ArticleFiles } from '../../src/site/articles/article-files.ts';
import { readArticle, type Article } from '../../src/site/articles/article.ts';
import { translationView, type Visible } from '../markdown/visible.ts';
import { corporaShare, describeCorpora, listCorpora } from '../support/corpora.ts';
import { publishedFiles as filesOf } from './corpus-files.ts';

/** Why a file's rendering differs from that of the published file: in each, the two Markdown texts say different things. */
const DIFFERENT: Readonly<Record<string, string>> = {
  'alchemy-ja-JP/AlchemyInsights/create-a-sharing-policy.md':
    'an indented block is code, where an escaped star shows its backslash',
  'alchemy-ja-JP/AlchemyInsights/create-an-organization-relationship.md':
    'an indented block is code, where an escaped star shows its backslash',
  'aspnetcore-de-de/aspnetcore/fundamentals/configuration/index.md':
    'quotes code of which the bilingual docset alone has the files',
  'aspnetcore-de-de/aspnetcore/mvc/controllers/filters.md':
    'quotes code of which the bilingual docset alone has the files',
  'edge-developer-pt-BR/microsoft-edge/devtools-guide-chromium/accessibility/test-tab-enter-keys.md':
    'an alt text that has quotation marks in the bilingual file alone',
  'edge-developer-pt-BR/microsoft-edge/devtools-guide-chromium/css/grid.md':
    '`\\ (` for `\\(`: the bilingual file shows a backslash',
  'edge-developer-pt-BR/microsoft-edge/devtools-guide-chromium/experimental-features/index.md':
    'an image directive that was translated in one and left in English in the other',
  'edge-developer-pt-BR/microsoft-edge/devtools-guide-chromium/media-panel/index.md':
    '`\\ (` for `\\(`: the bilingual file shows a backslash',
  'edge-developer-pt-BR/microsoft-edge/devtools-guide-chromium/webauthn/index.md':
    '`\\ (` for `\\(`: the bilingual file shows a backslash',
  'edge-developer-pt-BR/microsoft-edge/devtools-guide-chromium/whats-new/2020/08/devtools.md':
    '`\\ (` for `\\(`: the bilingual file shows a backslash',
  'edge-developer-pt-BR/microsoft-edge/devtools-guide-chromium/whats-new/2020/10/devtools.md':
    '`\\ (` for `\\(`: the bilingual file shows a backslash',
  'edge-developer-pt-BR/microsoft-edge/devtools-guide-chromium/whats-new/2021/02/devtools.md':
    '`\\ (` for `\\(`: the bilingual file shows a backslash',
  'sp-dev-2018-ru-ru/docs/general-development/fast-query-language-fql-syntax-reference.md':
    '`\\\\|` for `\\|` in table cells, and `\\\\*` for `\\*`: the bilingual file shows backslashes',
  'sp-dev-2018-ru-ru/docs/general-development/removing-excel-interactive-view-from-a-webpage.md':
    'translators left `<a>` open in a sentence; see below',
  'sp-dev-2018-ru-ru/docs/spfx/extensions/basics/configure-extension-icon.md':
    'another revision of the article was published',
};

/** Articles whose page is not built of the same elements as a page of the translation alone, with the cause. */
const UNLIKE_ITSELF: Readonly<Record<string, string>> = {
  'docs/general-development/removing-excel-interactive-view-from-a-webpage.md':
    'translators left `<a>` open in a sentence; such a tag ends with its segment, or with its block where none is',
};

/** One file in so many is rendered, besides those with a cause above. */
const SHARE = corporaShare(5);

/** Elements within a line, which escapes decide: `\*x\*` against `*x*`. */
const INLINE = /<(?:span|em|strong|a|code|br|img|del|sub|sup|b|i|kbd|u|small|mark)> (.*?)/;

function blocks({ text, structure }: Visible): { text: string; structure: string } {
  const open: boolean[] = [];
  const kept = structure.split(' ').filter((name) => {
    if (name !== '/') return open.push(!INLINE.test(`${name} `)) > 0 && open.at(-1) === true;
    return open.pop() === true;
  });
  return { text: text.replaceAll('*', '').replace(/ +/g, ' ').trim(), structure: kept.join(' ') };
}

describeCorpora('the rendering of the corpora', (folder) => {
  const corpora = listCorpora(folder);
  const render = createRenderer();
  let files = 0;
  const different: string[] = [];

  it.each(corpora)('$name: the translation view is the rendering of the translation', (corpus) => {
    const target = parseLocale(/[a-z]{2}-[A-Za-z]{2}$/.exec(corpus.name)?.[0] ?? '') ?? SOURCE_LOCALE;
    const bilingualFiles = new ArticleFiles(new ContentFiles({ absolutePath: corpus.docset, typedFolder: 'docset' }));
    const publishedFiles = new ArticleFiles(
      new ContentFiles({ absolutePath: corpus.published, typedFolder: 'published' }),
    );
    const contextOf = (path: string, article: Article, from: ArticleFiles): RenderContext => ({
      locales: { target, source: SOURCE_LOCALE },
      path,
      ...from.forArticle({ article, path, typedPath: path }).readers,
    });
    const unlikeItself: string[] = [];
    for (const { file, bilingual, published } of filesOf(corpus)) {
      if (files++ % SHARE !== 0 && !(`${corpus.name}/${file}` in DIFFERENT) && !(file in UNLIKE_ITSELF)) continue;
      const article = readArticle(bilingual);
      const context = contextOf(file, article, bilingualFiles);
      const rendered = render(article.body, context);
      const view = translationView(rendered.html);

      const alone = render(monolingual(article.body.target), context);
      const aloneVisible = translationView(alone.html);
      if (
        rendered.translationHtml !== alone.translationHtml ||
        view.text !== aloneVisible.text ||
        view.structure !== aloneVisible.structure
      )
        unlikeItself.push(file);

      const original = readArticle(published);
      const expected = translationView(render(original.body, contextOf(file, original, publishedFiles)).html);
      const [found, wanted] = [blocks(view), blocks(expected)];
      if (found.text !== wanted.text || found.structure !== wanted.structure) different.push(`${corpus.name}/${file}`);
    }
    expect(unlikeItself).toEqual(unlikeItself.filter((file) => file in UNLIKE_ITSELF));
  });

  it('is that of the published files in at least 99.9 % of them, and the others are known', () => {
    expect(different.sort()).toEqual(Object.keys(DIFFERENT).sort());
    expect(files).toBeGreaterThan(17_800);
    expect(1 - different.length / files).toBeGreaterThan(0.999);
  });
});
