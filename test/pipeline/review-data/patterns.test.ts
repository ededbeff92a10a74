import { describe, expect, test } from 'vitest';
import { groupPatterns, worstPatterns } from '../../../src/pipeline/review-data/patterns.ts';
import { finding, reviewedArticles, reviewedPair } from './reviewed.ts';

const articles = reviewedArticles(
  {
    pairs: [
      reviewedPair('1', { findings: [finding({ pattern: 'a', severity: 'warning' }), finding()] }),
      reviewedPair('2', { findings: [finding({ pattern: 'a' }), finding({ pattern: 'b', severity: 'info' })] }),
    ],
  },
  { pairs: [reviewedPair('3', { findings: [finding({ pattern: 'a', isDismissed: true })] })] },
  { pairs: [reviewedPair('4', { findings: [finding({ pattern: 'c', isDismissed: true })] })] },
);

describe('groupPatterns', () => {
  test('counts findings and articles, and takes the worst severity and the first example', () => {
    const patterns = groupPatterns(articles);
    expect([...patterns.keys()]).toEqual(['code-differs:a', 'code-differs:b', 'code-differs:c']);
    expect(patterns.get('code-differs:a')).toMatchObject({
      severity: 'error',
      open: 2,
      count: 3,
      articles: 2,
      title: 'Titel 1',
      example: { source: 'Heat it.', target: 'Heize.' },
    });
  });
});

describe('worstPatterns', () => {
  test('puts the heaviest first and leaves out what is settled', () => {
    expect(worstPatterns(groupPatterns(articles).values()).map(({ pattern }) => pattern)).toEqual(['a', 'b']);
  });
});
