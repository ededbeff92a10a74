import { expect, test } from 'vitest';
import { readDocset } from '../../src/docset/index.ts';
import { makeArticlePage } from '../../src/site/articles/article-page.ts';
import { makeArticleRecord } from '../../src/site/articles/article-record.ts';
import { mapDocsets } from '../../src/site/map/map-docsets.ts';
import { PageSurroundings } from '../../src/site/articles/page-surroundings.ts';
import { readArticleRecord } from '../../src/site/articles/read-article-record.ts';
import { articlesWithPages, docsetsOf, originOf } from '../../src/site/map/site-map.ts';
import { createTemplates } from '../../src/site/templates/templates.ts';
import { describeCorpora, listCorpora } from '../support/corpora.ts';
import { htmlProblems } from '../support/valid-html.ts';

const PAGES = 220;

/** Numbers from 0 to below 1, always the same ones (Lehmer, modulus 2³¹ − 1). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

describeCorpora('pages of the corpora', (folder) => {
  const corpora = listCorpora(folder);

  test.each(corpora)('random ones of $name are valid HTML', async ({ docset: path }) => {
    const docset = await readDocset(path);
    const { site } = await mapDocsets([docset], { hasSearch: true, baseUrl: 'https://help.example.com' });
    const all = site.locales.flatMap((locale) => articlesWithPages(locale).map((article) => ({ locale, article })));
    const surroundings = new Map(site.locales.map((locale) => [locale, new PageSurroundings(site, locale)]));
    const render = createTemplates();
    const random = randomNumbers(20_261_123);
    const problems: string[] = [];
    for (let i = 0; i < PAGES / corpora.length; i++) {
      const { locale, article } = all[Math.floor(random() * all.length)]!;
      const around = surroundings.get(locale)!;
      const origin = originOf(site, locale, article);
      const configured = docsetsOf(origin.map, [docset])[origin.docset]?.metadataFor(article.path) ?? {};
      const { record } = readArticleRecord(article, around, (text) =>
        makeArticleRecord(text, article, configured, around),
      );
      if (record) problems.push(...htmlProblems(render(makeArticlePage(record, article, around)), article.folder));
    }
    expect(problems).toEqual([]);
  });
});
