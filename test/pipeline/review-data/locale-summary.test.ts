import { describe, expect, test } from 'vitest';
import { summarize } from '../../../src/pipeline/review-data/locale-summary.ts';
import { groupPatterns } from '../../../src/pipeline/review-data/patterns.ts';
import { finding, reviewedArticles, reviewedPair } from './reviewed.ts';

const articles = reviewedArticles(
  {
    translationType: 'MT',
    date: '2024-01-01',
    pairs: [
      reviewedPair('2', { state: 'reviewed', findings: [finding({ isDismissed: true })] }),
      reviewedPair('1', { state: 'machine', findings: [finding({ pattern: 'a&b' })] }),
    ],
  },
  { date: '2010-01-01', pairs: [reviewedPair('3', { findings: [finding({ check: 'untranslated' }), finding()] })] },
  { pairs: [reviewedPair('4')] },
);
const history = [{ date: '2026-01-31', pairs: 4, errors: 3, warnings: 0 }];
const summary = summarize(articles, groupPatterns(articles), '/de-de/review/pairs/', history);

describe('summarize', () => {
  test('counts pairs, findings, states and translators, each with the list behind it', () => {
    expect(summary).toMatchObject({ pairs: 4, articles: 3, open: 3, dismissed: 1, patternCount: 1, history });
    expect(summary.states.find(({ name }) => name === 'reviewed')).toEqual({
      name: 'reviewed',
      count: 1,
      url: '/de-de/review/pairs/#state=reviewed',
    });
    expect(summary.translators.map(({ count }) => count)).toEqual([2, 0, 2]);
    expect(summary.severities.map(({ count }) => count)).toEqual([3, 0, 0]);
    expect(summary.checks.map(({ check, count }) => [check, count])).toEqual([
      ['code-differs', 2],
      ['untranslated', 1],
    ]);
    expect(summary.patterns[0]?.url).toBe('/de-de/review/pairs/#check=code-differs&pattern=a%26b');
  });

  test('puts articles of the newest date before old ones with more findings, and leaves out those without', () => {
    expect(summary.ranked.map(({ title, errors }) => [title, errors])).toEqual([
      ['Titel 1', 1],
      ['Titel 2', 2],
    ]);
  });

  test('leads to the first open finding of an article', () => {
    expect(summary.ranked.map(({ url }) => url)).toEqual([
      '/de-de/a1/?view=review#ttu-1',
      '/de-de/a2/?view=review#ttu-3',
    ]);
  });
});
