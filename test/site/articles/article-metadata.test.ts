import { describe, expect, test } from 'vitest';
import { isNoIndex, joinMetadata, metadataFields } from '../../../src/site/articles/article-metadata.ts';

describe('joinMetadata', () => {
  test('keeps every key, the article’s own before the configured one', () => {
    const metadata = joinMetadata({ author: 'all', 'ms.prod': 'x' }, { author: 'one', custom: { a: 1 } });
    expect(metadata).toEqual({ author: 'one', 'ms.prod': 'x', custom: { a: 1 } });
  });

  test.each([
    [
      ['Blazor', 'Kestrel'],
      ['Blazor', 'Kestrel'],
    ],
    ['Blazor', ['Blazor']],
    [
      ['A', 5, null, ' '],
      ['A', '5'],
    ],
    [null, []],
  ])('makes a list of no-loc %j', (written, list) => {
    expect(joinMetadata({}, { 'no-loc': written })['no-loc']).toEqual(list);
  });
});

describe('metadataFields', () => {
  test('reads what a page shows', () => {
    const fields = metadataFields({ titleSuffix: ' Shop ', author: 'kim', description: 'About', ROBOTS: 'NOINDEX' });
    expect(fields).toEqual({ titleSuffix: 'Shop', author: 'kim', description: 'About', robots: 'NOINDEX' });
  });

  test('leaves out what is no text', () => {
    expect(metadataFields({ titleSuffix: {}, author: ['a'], description: '', robots: null })).toEqual({});
  });

  test('takes robots in either case, and as a list', () => {
    expect(metadataFields({ robots: ['noindex', 'nofollow'] }).robots).toBe('noindex, nofollow');
    expect(metadataFields({ ROBOTS: '', robots: 'none' }).robots).toBe('none');
  });
});

describe('isNoIndex', () => {
  test.each([
    ['NOINDEX, NOFOLLOW', true],
    ['nofollow,noindex', true],
    ['none', true],
    ['nofollow', false],
    ['index, follow', false],
    ['noindexing', false],
    [undefined, false],
  ])('of %s is %s', (robots, is) => {
    expect(isNoIndex(robots)).toBe(is);
  });
});
