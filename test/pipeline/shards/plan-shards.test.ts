import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planShards, shardCount, shardOf } from '../../../src/pipeline/shards/plan-shards.ts';
import { mapSite } from '../../../src/site/map/map-site.ts';
import { docset } from '../../site/docsets.ts';

const WORDS = ['assign', 'license', 'outlook', 'troubleshoot', 'calendar', 'mail', 'flow', 'teams', 'sign-in', 'error'];

/** Names as writers give them: words of the subject, and often a number. */
const NAMES = Array.from({ length: 3000 }, (_, n) => {
  const words = [n % 10, Math.floor(n / 10) % 10, Math.floor(n / 100) % 10].map((i) => WORDS[i] ?? '');
  return `AlchemyInsights/${words.join('-')}-${n > 1500 ? n : ''}.md`;
});

function sizes(names: readonly string[], count: number): number[] {
  const found = Array.from({ length: count }, () => 0);
  for (const name of names) found[shardOf(name, count)] = (found[shardOf(name, count)] ?? 0) + 1;
  return found;
}

test.each([2, 4, 8])('%i shards of real names differ by a quarter at most', (count) => {
  const mean = NAMES.length / count;
  for (const size of sizes(NAMES, count)) expect(Math.abs(size - mean) / mean).toBeLessThan(0.25);
});

test('numbered names are spread evenly, too', () => {
  const mean = 3000 / 8;
  const numbered = Array.from({ length: 3000 }, (_, n) => `a${n}.md`);
  for (const size of sizes(numbered, 8)) expect(Math.abs(size - mean) / mean).toBeLessThan(0.25);
});

test('doubling their number cuts each shard in two', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 0, max: 10 }), (path, power) => {
      const count = 2 ** power;
      expect(shardOf(path, count * 2) % count).toBe(shardOf(path, count));
    }),
  );
});

test('there is always a shard, and their number is a power of two that grows with the articles, up to eight', () => {
  expect([0, 1, 1500, 2121, 2122, 4242, 4243, 14_588].map(shardCount)).toEqual([1, 1, 1, 1, 2, 2, 4, 8]);
});

describe('a plan', () => {
  const articles = (count: number) => Array.from({ length: count }, (_, n) => `a${n}.md`);
  const docsets = [docset('de-DE', { articles: articles(5000) }), docset('id-ID', { articles: articles(100) })];
  const { site } = mapSite(docsets, {});
  const shards = planShards(site);

  test('holds every article of every locale once', () => {
    site.locales.forEach((map, locale) => {
      const indexes = shards.filter((shard) => shard.locale === locale).flatMap((shard) => shard.articles);
      expect([...indexes].sort((a, b) => a - b)).toEqual(map.articles.map((_, index) => index));
    });
  });

  test('names the shards of each locale in their order', () => {
    expect(shards.map(({ locale, number, count }) => [locale, number, count])).toEqual([
      [0, 0, 4],
      [0, 1, 4],
      [0, 2, 4],
      [0, 3, 4],
      [1, 0, 1],
    ]);
  });

  test('puts an article into the shard of its path, whatever other articles there are', () => {
    const fewer = [docset('de-DE', { articles: articles(5000).filter((_, n) => n % 20 !== 3) })];
    const smaller = mapSite(fewer, {}).site;
    for (const { number, articles: indexes } of planShards(smaller)) {
      for (const index of indexes) expect(shardOf(smaller.locales[0]?.articles[index]?.path ?? '', 4)).toBe(number);
    }
  });
});
