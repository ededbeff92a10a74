import { describe, expect, test } from 'vitest';
import { localeIndex } from '../../../src/pipeline/review-data/locale-index.ts';
import { docset, siteOf } from '../../site/docsets.ts';
import { finding, reviewedArticles, reviewedPair } from './reviewed.ts';

const { site, locale } = siteOf([docset('de-DE', { articles: ['a1.md', 'a2.md'] })]);

const articles = reviewedArticles(
  {
    translationType: 'MT',
    pairs: [
      reviewedPair('1', { state: 'machine', findings: [finding({ pattern: '`oven` → `ofn`' })] }),
      reviewedPair('2', { state: 'final', source: 'Wait.', target: 'Warte.' }),
    ],
  },
  {
    pairs: [
      reviewedPair('3', {
        findings: [
          finding({ pattern: '`oven` → `ofn`', isDismissed: true }),
          finding({ check: 'untranslated', severity: 'warning' }),
        ],
      }),
    ],
  },
);

/** The files, read as JSON, by their names. */
const filesOf = (...given: Parameters<typeof localeIndex>) =>
  new Map(localeIndex(...given).map(({ name, text }) => [name, JSON.parse(text) as unknown]));

describe('localeIndex', () => {
  const files = filesOf(site, locale, articles);

  test('lists articles with their first pairs, and how far each pair has come', () => {
    expect(files.get('index.json')).toMatchObject({
      target: { lang: 'de-DE', dir: 'ltr' },
      source: { lang: 'en-US', dir: 'ltr' },
      articles: [
        ['a1.json', '/de-de/a1/', 'Titel 1', 0, 'MT'],
        ['a2.json', '/de-de/a2/', 'Titel 2', 2, ''],
      ],
      parts: [['pairs-1.json', 0]],
    });
    const { stateNames, states } = files.get('index.json') as { stateNames: string[]; states: string };
    expect(Array.from(states, (state) => stateNames[Number(state)])).toEqual(['machine', 'final', 'translated']);
  });

  test('has findings as rows of numbers that name check, severity and pattern', () => {
    const { checks, severities, patterns, findings } = files.get('findings.json') as {
      checks: string[];
      severities: string[];
      patterns: string[];
      findings: [number, number, number, number, number][];
    };
    const said = findings.map(([pair, check, severity, pattern, isDismissed]) => [
      pair,
      checks[check],
      severities[severity],
      patterns[pattern],
      isDismissed,
    ]);
    expect(said).toEqual([
      [0, 'code-differs', 'error', '`oven` → `ofn`', 0],
      [2, 'code-differs', 'error', '`oven` → `ofn`', 1],
      [2, 'untranslated', 'warning', undefined, 0],
    ]);
    expect(patterns).toHaveLength(1);
  });

  test('has the texts of all pairs in order', () => {
    expect(files.get('pairs-1.json')).toEqual([
      ['1', 'Heat it.', 'Heize.'],
      ['2', 'Wait.', 'Warte.'],
      ['3', 'Heat it.', 'Heize.'],
    ]);
  });

  test('divides the texts of many pairs between articles', () => {
    const long = { pairs: Array.from({ length: 1500 }, (_, n) => reviewedPair(String(n))) };
    const divided = filesOf(site, locale, reviewedArticles(long, long, long));
    expect(divided.get('index.json')).toMatchObject({
      parts: [
        ['pairs-1.json', 0],
        ['pairs-2.json', 3000],
      ],
    });
    expect([1, 2].map((part) => (divided.get(`pairs-${part}.json`) as unknown[]).length)).toEqual([3000, 1500]);
  });

  test('is there for a locale without pairs, too', () => {
    const empty = filesOf(site, locale, []);
    expect(empty.get('index.json')).toMatchObject({ articles: [], states: '', parts: [] });
    expect(empty.get('findings.json')).toMatchObject({ findings: [] });
  });
});
