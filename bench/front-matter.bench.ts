import { bench } from 'vitest';
import { splitFrontMatter } from '../src/docset/index.ts';
import { readBilingualFile } from '../src/segments/index.ts';
import { describeArticles } from './describe-articles.ts';

describeArticles('front matter', 'first', ({ texts }) => {
  const targets = texts.map((text) => readBilingualFile(text).projections.target);
  bench('split and read', () => {
    for (const target of targets) splitFrontMatter(target);
  });
});
