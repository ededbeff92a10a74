import fc from 'fast-check';
import type { ExchangeArticle, ExchangePair, MemoryMatch } from '../../src/exchange/index.ts';
import { CHECKS, type CheckCode } from '../../src/model/finding.ts';
import { REVIEW_STATES } from '../../src/model/review.ts';
import { codedHalves } from '../../src/segments/index.ts';

/** A pair of the given halves, in every other respect an ordinary one. */
export function pairOf(source: string, target: string, rest: Partial<ExchangePair> = {}): ExchangePair {
  return {
    id: 'a1b2c-101',
    occurrence: 1,
    line: 12,
    block: 'paragraph',
    ...codedHalves(source, target),
    sourceHash: '0123456789abcdef',
    targetHash: 'fedcba9876543210',
    state: 'translated',
    notes: [],
    terms: [],
    matches: [],
    words: 3,
    ...rest,
  };
}

/** A match that a person translated, in every other respect an ordinary one. */
export function matchOf(source: string, target: string, rest: Partial<MemoryMatch> = {}): MemoryMatch {
  const halves = codedHalves(source, target);
  const unit = {
    ...halves,
    sourceLocale: 'en',
    targetLocale: 'de',
    properties: new Map([['x-file', 'guides/run.md']]),
  };
  return { score: 86, similarity: 87, penalties: ['codes'], unit, ...halves, ...rest };
}

/** An article of the given pairs, in every other respect an ordinary one. */
export function articleOf(pairs: readonly ExchangePair[], rest: Partial<ExchangeArticle> = {}): ExchangeArticle {
  return {
    docset: 'content/de-DE',
    file: 'guides/build.md',
    title: 'Eine Site bauen',
    sourceLocale: 'en-US',
    locale: 'de-DE',
    translationType: 'HT',
    metadata: { 'ms.date': '2026-03-01', 'ms.topic': 'how-to' },
    pairs,
    ...rest,
  };
}

/** Gives articles one after the other, as exporting does. */
export async function* inTurn<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  for (const item of items) yield await Promise.resolve(item);
}

/** Pieces of Markdown, code, other scripts and what breaks formats that are not careful. */
const piece = fc.constantFrom(
  'word', ' ', '  ', '\n', '\t', '**', '*', '`', '[', '](a.md)', '<br>', '<b>', '</b>', '&amp;', '&', '<', '>', ']]>', '"', "'", "''",
  '\\', '\\n', ',', ';', '=1+1', '+', '-', '@x', '%s', '{0}', '<xref:System.String>', 'العربية', 'ไทย', '日本語', '😀', '\u0000', '\u001b', '\ufffe',
  '\ufeff', '\u2028', '\u0085', '#', '#~', 'msgid "x"', '\r',
); // prettier-ignore

/** A half: any Markdown that can be written as UTF-8. */
const half = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('').replace(/\r/g, ''));

const text = fc.string({ unit: 'grapheme', maxLength: 20 });

const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'.split('')), minLength: 16, maxLength: 16 });

const anyPair = fc
  .record({
    id: fc.oneof(fc.constantFrom('999d6-101', '999d6-p102', 'a..2', 'x_x2E_', 'two words'), text),
    occurrence: fc.integer({ min: 1, max: 3 }),
    line: fc.integer({ min: 1, max: 99_999 }),
    block: fc.constantFrom('heading', 'list', 'table', 'quote', 'paragraph'),
    source: half,
    target: half,
    sourceHash: hash,
    targetHash: hash,
    state: fc.constantFrom(...REVIEW_STATES),
    before: fc.option(half, { nil: undefined }),
    after: fc.option(half, { nil: undefined }),
    notes: fc.array(
      fc.record({
        check: fc.constantFrom(...(Object.keys(CHECKS) as CheckCode[])),
        severity: fc.constantFrom('error' as const, 'warning' as const),
        message: text,
      }),
      { maxLength: 2 },
    ),
    score: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
    words: fc.integer({ min: 0, max: 500 }),
    terms: fc.array(
      fc.record({
        source: text,
        preferred: fc.array(text, { maxLength: 2 }),
        forbidden: fc.array(text, { maxLength: 2 }),
      }),
      { maxLength: 2 },
    ),
    matches: fc.array(
      fc
        .tuple(half, half, fc.integer({ min: 1, max: 100 }))
        .map(([source, target, score]) => matchOf(source, target, { score })),
      { maxLength: 2 },
    ),
    changed: fc.constantFrom(
      undefined,
      { at: '2026-03-01' },
      { at: '2026-03-01T12:30:00.000Z', actor: 'Ada "the" <first>' },
    ),
  })
  .map(({ source, target, before, after, score, state, changed, ...pair }): ExchangePair => ({
    ...pair,
    ...codedHalves(source, target),
    // A pair is missing if, and only if, there is nothing in its target.
    state: target.trim() === '' ? 'missing' : state === 'missing' ? 'translated' : state,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(score === undefined ? {} : { score }),
    ...(changed === undefined ? {} : { changed }),
  }));

/** Articles of one locale with any pairs, whose ids and files are unique as they are in docsets. */
export const anyArticles: fc.Arbitrary<ExchangeArticle[]> = fc
  .array(
    fc
      .record({
        docset: fc.constantFrom('content/de-DE', 'C:/docs/de'),
        file: fc.constantFrom('a.md', 'guides/ä b.md', 'x/y/z.yml', 'with"quotes\'.md'),
        title: text,
        translationType: fc.constantFrom(undefined, 'MT' as const, 'HT' as const),
        metadata: fc.dictionary(fc.constantFrom('ms.date', 'ms.topic', 'ms.prod'), text),
        pairs: fc.uniqueArray(anyPair, { selector: ({ id, occurrence }) => `${id} ${occurrence}`, maxLength: 5 }),
      })
      .map(({ translationType, ...article }) =>
        articleOf(article.pairs, { ...article, translationType } as Partial<ExchangeArticle>),
      ),
    { maxLength: 3 },
  )
  .map((articles) => [...new Map(articles.map((article) => [`${article.docset} ${article.file}`, article])).values()]);
