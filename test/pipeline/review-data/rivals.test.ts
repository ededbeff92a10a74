import { expect, test } from 'vitest';
import { findRivals } from '../../../src/pipeline/review-data/rivals.ts';
import { reviewedArticles, reviewedPair } from './reviewed.ts';

const wait = (id: string, target: string) => reviewedPair(id, { source: 'Wait.', target });
const articles = reviewedArticles(
  { pairs: [wait('1', 'Warte.'), wait('2', 'Warten.'), wait('3', ' ')] },
  { pairs: [wait('4', 'Warten.'), wait('5', 'Abwarten.'), reviewedPair('6')] },
);

test('other translations of a source come most frequent first, each with the address of the first', () => {
  expect(findRivals(articles)('Wait.', 'Warte.')).toEqual([
    { target: 'Warten.', count: 2, url: '/de-de/a1/?view=review#ttu-2' },
    { target: 'Abwarten.', count: 1, url: '/de-de/a2/?view=review#ttu-5' },
  ]);
});

test('a source with one translation has none', () => {
  expect(findRivals(articles)('Heat it.', 'Heize.')).toEqual([]);
  expect(findRivals(articles)('Unheard.', '')).toEqual([]);
});
