import { describe, expect, test } from 'vitest';
import { articleData } from '../../../src/pipeline/review-data/article-data.ts';
import { groupPatterns } from '../../../src/pipeline/review-data/patterns.ts';
import type { ReviewedArticle } from '../../../src/pipeline/review-data/reviewed-article.ts';
import { findRivals } from '../../../src/pipeline/review-data/rivals.ts';
import { docset, siteOf } from '../../site/docsets.ts';
import { finding, reviewedArticles, reviewedPair } from './reviewed.ts';

const { site, locale } = siteOf([docset('ar-SA', { articles: ['a1.md', 'a2.md'] })]);

const lost = finding({ check: 'code-differs', pattern: '`oven` → ' });
const articles = reviewedArticles(
  {
    translationType: 'HT',
    date: '2024-05-06',
    pairs: [
      reviewedPair('1', { findings: [lost, finding({ check: 'untranslated', isDismissed: true })] }),
      reviewedPair('2', { source: 'Wait.', target: 'انتظر.' }),
    ],
  },
  { pairs: [reviewedPair('3', { findings: [lost] }), reviewedPair('4', { source: 'Wait.', target: 'تمهل.' })] },
);

const evidence = { patterns: groupPatterns(articles), rivalsOf: findRivals(articles) };
const dataOf = (article: ReviewedArticle) =>
  JSON.parse(articleData(site, locale, article, evidence)) as { pairs: { id: string }[] };

describe('articleData', () => {
  const [first, second] = articles.map(dataOf);

  test('names the article, its languages and what is known of its translation', () => {
    expect(first).toMatchObject({
      path: 'a1.md',
      title: 'Titel 1',
      url: '/de-de/a1/',
      target: { lang: 'ar-SA', dir: 'rtl' },
      source: { lang: 'en-US', dir: 'ltr' },
      translationType: 'HT',
      date: '2024-05-06',
    });
    expect(second).not.toHaveProperty('translationType');
  });

  test('says of findings how many are alike, and which are dismissed', () => {
    expect(first?.pairs[0]).toMatchObject({
      findings: [
        { check: 'code-differs', severity: 'error', alike: 2 },
        { check: 'untranslated', isDismissed: true },
      ],
    });
    expect(first?.pairs[0]).not.toHaveProperty('findings.0.isDismissed');
    expect(first?.pairs[0]).not.toHaveProperty('findings.1.alike');
  });

  test('shows how else a source was translated', () => {
    expect(first?.pairs[1]).toMatchObject({
      rivals: [{ target: 'تمهل.', count: 1, url: '/de-de/a2/?view=review#ttu-4' }],
    });
  });

  test('leaves out what is empty', () => {
    const pair = first?.pairs[1];
    for (const field of ['findings', 'alignment', 'staleness', 'sentences', 'oneSided'])
      expect(pair).not.toHaveProperty(field);
    expect(second?.pairs[0]).not.toHaveProperty('rivals');
  });
});
