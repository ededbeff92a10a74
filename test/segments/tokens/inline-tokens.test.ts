import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inlineTokens } from '../../../src/segments/index.ts';

/** Each token as `kind value`. */
function told(text: string): string[] {
  return inlineTokens(text).map(({ kind, value }) => `${kind} ${value}`);
}

describe('code spans', () => {
  test.each([
    ['`a`', ['code a']],
    ['``a`b``', ['code a`b']],
    ['`` `a` ``', ['code `a`']],
    ['`a``b`', ['code a``b']],
    ['\\`a` and `b`', ['code and']],
    ['```a`', []],
    ['`[a](b) 5 **c**`', ['code [a](b) 5 **c**']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('links and images', () => {
  test.each([
    ['[a](b.md)', ['link b.md']],
    ['[a [b] `]`](./b.md "title")', ['link b.md', 'code ]']],
    ['[a](<b c.md>)', ['link b c.md']],
    ['[a](b_(c).md)', ['link b_(c).md']],
    ['[a][B]', ['link [b]']],
    ['[a] (b)', []],
    ['[a]', []],
    ['![a 5](b.png)', ['image b.png', 'number 5']],
    ['[![a](b.png)](c.md)', ['link c.md', 'image b.png']],
    ['<https://example.com/>', ['url https://example.com']],
    ['See https://example.com/a_b.', ['url https://example.com/a_b']],
    ['\\[a](b)', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test.each([
    ['https://Example.com/en-us/a/', 'http://example.com/de-de/a'],
    ['https://example.com/a%20b', 'https://example.com/a b'],
    ['/en-us/a', '/a/'],
    ['./a.md', 'a.md'],
    ['https://example.com/a?ui=en-US&x=1', 'https://example.com/a?x=1&ui=de-DE'],
  ])('<%s> leads to where <%s> does', (one, other) => {
    expect(told(`[a](<${one}>)`)).toEqual(told(`[a](<${other}>)`));
  });

  test('other paths, queries and fragments lead elsewhere', () => {
    const targets = ['a.md', 'b.md', 'a.md#c', '/a.md', '../a.md', 'a.md?d'].map((target) => told(`[x](${target})`)[0]);
    expect(new Set(targets).size).toBe(targets.length);
  });
});

describe('tags, references and directives', () => {
  test.each([
    ['a<br/>b<BR>', ['html br', 'html br']],
    ['<a href="b">c</a>', ['html a', 'html /a']],
    ['<!-- 5 -->', ['html !--']],
    ['<your name> and \\<tenant\\>', ['placeholder <>', 'placeholder <>']],
    ['<xref:System.String?displayProperty=name>', ['xref System.String']],
    ['@System.String or @"a b"', ['xref System.String', 'xref a b']],
    ['me@example.com', ['identifier me@example.com']],
    ['[!NOTE]', ['directive NOTE']],
    ['[! 注意]', ['directive 注意']],
    ['[!INCLUDE [a](../b.md)]', ['directive INCLUDE ../b.md']],
    ['[!INCLUDE[a](b.md)]', ['directive INCLUDE b.md']],
    [':::image source="a.png" alt-text="5":::', ['directive :::image a.png']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('emphasis', () => {
  test.each([
    ['**a** and *b*', ['emphasis **', 'emphasis *']],
    ['__a__', ['emphasis **']],
    ['***a***', ['emphasis *', 'emphasis **']],
    ['** a **', ['stray-marker **', 'stray-marker **']],
    ['**a', ['stray-marker **']],
    ['a_b_c', ['identifier a_b_c']],
    ['\\*a\\*', []],
    ['a**「b」**c', ['stray-marker **', 'stray-marker **']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('has the range of its text', () => {
    expect(inlineTokens('a **b**')).toEqual([
      { kind: 'emphasis', range: { start: 2, end: 7 }, value: '**', textRange: { start: 4, end: 5 } },
    ]);
  });
});

describe('words', () => {
  test.each([
    ['{0} %s %1 %1$s {{x}} ${y}', ['{0}', '%s', '%1', '%1$s', '{{x}}', '${y}'].map((it) => `placeholder ${it}`)],
    ['5.7.750 and v2 or v1.0-beta.2', ['version 5.7.750', 'version v2', 'version v1.0-beta.2']],
    ['31.12.2026', ['number 31.12.2026']],
    ['1,000.5 or 1.000,5 or 1 000,5', ['number 1,000.5', 'number 1.000,5', "number 1'000,5"]],
    ['٢٠٪ ۲۰ २० ๒๐ ２つ', ['number 20', 'unit %', 'number 20', 'number 20', 'number 20', 'number 2']],
    ['B2B', []],
    ['Pi 3B, 4 B', ['number 4', 'unit B']],
    ['350ピクセルに, 5GBの', ['number 350', 'unit px', 'number 5', 'unit GB']],
    ['50픽셀입니다', ['number 50', 'unit px']],
    ['in 2013. To code %2F', ['number 2013']],
    ['5 KB, 5Ko, 5 МБ', ['number 5', 'unit KB', 'number 5', 'unit KB', 'number 5', 'unit MB']],
    ['Step 2 go to Win32', ['number 2']],
    ['the 2nd of 64-bit', ['number 2', 'number 64']],
    [
      'System.Text, myName, a_b, --no-restore',
      ['System.Text', 'myName', 'a_b', '--no-restore'].map((it) => `identifier ${it}`),
    ],
    ['C:\\temp\\a.txt and ../b/c', ['identifier C:\\temp\\a.txt', 'identifier ../b/c']],
    ['and/or, e.g. this. That', []],
    ['siehe z.B. dies', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

test('tokens of any text lie within it, in order, with their texts within them', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '`',
      '**',
      '*',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '!',
      '@',
      ':::',
      '\\',
      ' ',
      '5',
      '1.2',
      '%',
      '{0}',
      'a',
    ),
    fc.string({ maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const { range, textRange } of inlineTokens(text)) {
        expect(range.start).toBeGreaterThanOrEqual(last);
        expect(range.end).toBeGreaterThan(range.start);
        expect(range.end).toBeLessThanOrEqual(text.length);
        if (textRange) expect(textRange.start >= range.start && textRange.end <= range.end).toBe(true);
        last = range.start;
      }
    }),
  );
});
