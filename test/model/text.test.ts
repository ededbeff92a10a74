import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapePattern, lineLocator, lineStarts, shortenText, withLineFeeds } from '../../src/model/text.ts';

describe('lineLocator', () => {
  it.each([
    ['a\nbc', 3, 2, 2],
    ['a\r\nbc', 3, 2, 1],
    ['a\r\nbc', 2, 1, 3],
    ['a\rbc', 2, 2, 1],
    ['', 0, 1, 1],
    ['a\n', 2, 2, 1],
    ['😀x', 2, 1, 3],
  ])('%j at %i is %i:%i', (text, offset, line, column) => {
    expect(lineLocator(text)(offset)).toEqual({ line, column });
  });

  it('agrees with splitting the text before the offset', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', '\r\n', '文')), fc.nat(), (parts, n) => {
        const index = parts.length === 0 ? 0 : n % parts.length;
        const before = parts
          .slice(0, index)
          .join('')
          .split(/\r\n|\n/);
        const { line, column } = lineLocator(parts.join(''))(parts.slice(0, index).join('').length);
        expect([line, column]).toEqual([before.length, before.at(-1)!.length + 1]);
      }),
    );
  });
});

it('lineStarts lists where each line starts', () => {
  expect(lineStarts('a\nb\r\nc\rd')).toEqual([0, 2, 5, 7]);
});

it.each(['a\nb\n', '\uFEFFa\nb\n', 'a\r\nb\r\n', '\uFEFFa\rb\n'])(
  '%j is read with line feeds and without a mark',
  (written) => {
    expect(withLineFeeds(written)).toBe('a\nb\n');
  },
);

it('escapePattern makes a pattern find just the text', () => {
  const text = 'a.b*c+d?e^f$g(h)[i]{j}|k\\l/m';
  expect(new RegExp(`^${escapePattern(text)}$`, 'u').test(text)).toBe(true);
  expect(new RegExp(escapePattern('a.b')).test('axb')).toBe(false);
});

it.each([
  ['Books', 5, 'Books'],
  ['Books and journals', 10, 'Books and …'],
  ['Books, and journals', 8, 'Books …'],
  ['本と雑誌と新聞', 3, '本と雑 …'],
  ['𠮷𠮷', 3, '𠮷 …'],
  ['A very long sentence …', 20, 'A very long …'],
])('%j of at most %i characters is %j', (text, longest, shortened) => {
  expect(shortenText(text, longest)).toBe(shortened);
});
