import { bench } from 'vitest';
import { splitFrontMatter } from '../src/docset/index.ts';
import { createRenderer } from '../src/markdown/index.ts';
import { parseLocale, SOURCE_LOCALE } from '../src/model/locale.ts';
import { bodyOf, readBilingualFile } from '../src/segments/index.ts';
import { describeArticles } from './describe-articles.ts';

const ARTICLES_TO_RENDER = 300;

describeArticles('renderer', 'first', ({ corpus, texts }) => {
  const target = parseLocale(corpus.slice('alchemy-'.length)) ?? SOURCE_LOCALE;
  const context = { locales: { target, source: SOURCE_LOCALE } };
  const bodies = texts.slice(0, ARTICLES_TO_RENDER).map((text) => {
    const { projections } = readBilingualFile(text);
    const { bodyStart } = splitFrontMatter(projections.target);
    return bodyOf(projections, bodyStart, splitFrontMatter(projections.source).bodyStart);
  });
  const render = createRenderer();
  bench(`page of ${bodies.length} articles`, () => {
    for (const body of bodies) render(body, context);
  });
  bench(`page and translation of ${bodies.length} articles`, () => {
    bodies.map((body) => render(body, context).translationHtml);
  });
});
