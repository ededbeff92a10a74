import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPatterns, type FindingPlace } from '../../src/checks/patterns.ts';
import type { Finding } from '../../src/model/finding.ts';

function place(finding: Partial<Finding>, path = 'a.md', locale = 'de-DE'): FindingPlace {
  const whole = { check: 'identifier-split', message: '', source: [], target: [], ...finding } as const;
  return { locale, path, id: 'a1b2c-101', finding: whole };
}

describe('findPatterns', () => {
  test('puts findings of one check and pattern together, over articles and locales', () => {
    const split = { pattern: 'NuGet. Core', message: '“NuGet.Core” was split.' };
    const [pattern, ...others] = findPatterns([
      place(split),
      place(split, 'b.md', 'ja-JP'),
      place(split, 'c.md', 'ja-JP'),
    ]);
    expect(others).toEqual([]);
    expect(pattern).toMatchObject({
      check: 'identifier-split',
      pattern: 'NuGet. Core',
      count: 3,
      locales: ['ja-JP', 'de-DE'],
    });
  });

  test('findings without a pattern go by their message, names and numbers left out', () => {
    const found = findPatterns([
      place({ check: 'quotes-unpaired', message: '“(” stands at 12.' }),
      place({ check: 'quotes-unpaired', message: '“)” stands at 1,5.' }),
      place({ check: 'quotes-unpaired', message: 'A mark is missing.' }),
    ]);
    expect(found.map(({ pattern, count }) => [pattern, count])).toEqual([
      ['“…” stands at ….', 2],
      ['A mark is missing.', 1],
    ]);
  });

  test('an error comes before as many warnings', () => {
    const warnings = ['a', 'b', 'c'].map((path) => place({ check: 'word-doubled', pattern: 'auf' }, path));
    const found = findPatterns([...warnings, place({ pattern: 'NuGet. Core' })]);
    expect(found.map(({ check }) => check)).toEqual(['identifier-split', 'word-doubled']);
  });

  test('examples are of as many articles as there are', () => {
    const places = ['a', 'a', 'a', 'b', 'c'].map((path) => place({ pattern: 'x. y' }, path));
    const examples = findPatterns(places, 4)[0]!.examples.map(({ path }) => path);
    expect(examples).toEqual(['a', 'b', 'c', 'a']);
  });

  test('no finding is lost, whatever their order', () => {
    const findings = fc.array(fc.record({ pattern: fc.constantFrom('a', 'b', 'c'), path: fc.constantFrom('x', 'y') }));
    fc.assert(
      fc.property(findings, (drawn) => {
        const places = drawn.map(({ pattern, path }) => place({ pattern }, path));
        const counts = (found: ReturnType<typeof findPatterns>): unknown =>
          found.map(({ pattern, count }) => [pattern, count]);
        const found = findPatterns(places);
        expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(places.length);
        expect(counts(findPatterns(places.toReversed()))).toEqual(counts(found));
      }),
    );
  });
});
