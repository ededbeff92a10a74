import { describe, expect, test } from 'vitest';
import { browserModule } from './browser-module.ts';

interface Hit {
  id: string;
  score: number;
  isCertain?: boolean;
  isSimilar?: boolean;
}
interface Result extends Hit {
  own?: Hit;
  source?: Hit;
  isTranslated: boolean;
}

const { fuse, matchesSource } = await browserModule<{
  fuse(own: Hit[], source: Hit[], pages: { has(id: string): boolean }): Result[];
  matchesSource(result: Partial<Result>): boolean;
}>('fuse');

const hit = (id: string, score: number): Hit => ({ id, score, isCertain: true });
const alike = (id: string, score: number): Hit => ({ id, score, isCertain: false });
const translated = new Set(['a', 'b', 'c']);

describe('fuse', () => {
  test('lists each page once, the best of either language first', () => {
    const results = fuse([hit('a', 9), hit('b', 2)], [hit('c', 12), hit('b', 1)], translated);
    expect(results.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  test('puts a page that both have before one that is as good in one', () => {
    const results = fuse([hit('a', 5), hit('b', 5)], [hit('b', 1)], translated);
    expect(results[0]?.id).toBe('b');
  });

  test('puts pages with the words before those with words that are like them, however good', () => {
    const results = fuse([hit('a', 2), hit('b', 1)], [alike('c', 12), alike('b', 9)], translated);
    expect(results.map(({ id, score }) => [id, score])).toEqual([
      ['a', 2],
      ['b', 1],
      ['c', 12],
    ]);
    expect(fuse([alike('a', 9)], [hit('a', 2)], translated)).toEqual([
      { id: 'a', score: 2, source: hit('a', 2), isTranslated: true },
    ]);
  });

  test('puts pages with the very code before those with one like it', () => {
    const like = (id: string, score: number): Hit => ({ ...hit(id, score), isSimilar: true });
    const same = (id: string, score: number): Hit => ({ ...hit(id, score), isSimilar: false });
    const results = fuse([like('a', 9), like('b', 2)], [same('b', 1), same('c', 3), like('a', 9)], translated);
    expect(results.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  test('knows which pages are not translated', () => {
    const results = fuse([hit('a', 5)], [hit('x', 4)], translated);
    expect(results.map(({ id, isTranslated }) => [id, isTranslated])).toEqual([
      ['a', true],
      ['x', false],
    ]);
  });
});

test.each([
  [{ own: hit('a', 5) }, false],
  [{ source: hit('a', 5) }, true],
  [{ own: hit('a', 5), source: hit('a', 6) }, false],
  [{ own: hit('a', 2), source: hit('a', 6) }, true],
])('of %j, the original is why: %s', (result, expected) => {
  expect(matchesSource(result)).toBe(expected);
});
