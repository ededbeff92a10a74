import { describe, expect, it } from 'vitest';
import { repairSnippet } from '../../../src/markdown/code/repair-snippet.ts';
import { readSnippet } from '../../../src/markdown/code/snippet-directive.ts';

describe('a directive that quotes code', () => {
  it('has a language, a name, a path and a title', () => {
    expect(readSnippet('[!code-csharp[Sowing](../src/Garden.cs "In spring")] rest')).toEqual({
      isNotebook: false,
      language: 'csharp',
      isInteractive: false,
      name: 'Sowing',
      path: '../src/Garden.cs',
      title: 'In spring',
      selection: {},
      highlight: [],
      ignored: [],
      end: 52,
    });
  });

  it.each([
    ['[!code[](a.cs)]', { isNotebook: false, name: '', path: 'a.cs' }],
    ['[!CODE-[](a.cs)]', { language: '' }],
    ['[!notebook-python[x](a.ipynb)]', { isNotebook: true, language: 'python' }],
    ['[!code-azurecli-interactive[](a)]', { language: 'azurecli', isInteractive: true }],
    ['[!code-c# [x] ( a.cs ) ]', { language: 'c#', path: 'a.cs' }],
    ['[!code[a \\] b](c\\#.cs)]', { name: 'a ] b', path: 'c#.cs' }],
    ['[!code[](a(1)/b.cs "say \\"x\\"")]', { path: 'a(1)/b.cs', title: 'say "x"' }],
  ])('is read: %s', (text, expected) => {
    expect(readSnippet(text)).toMatchObject(expected);
  });

  it.each([
    '[!code](a)]',
    '[!code-x[a](b)',
    '[!code-x[a] b]',
    '[!code [a](b)]',
    '[!coda[a](b)]',
    '[!code[](a "b)]',
    '[!code[',
  ])('is not read: %s', (text) => {
    expect(readSnippet(text)).toBeUndefined();
  });
});

describe('the query of a directive', () => {
  const read = (query: string): ReturnType<typeof readSnippet> => readSnippet(`[!code[](a.cs${query})]`);

  it.each([
    ['?name=sow', { tag: 'sow' }],
    ['#sow', { tag: 'sow' }],
    ['?name=dig#sow', { tag: 'sow' }],
    [
      '?range=1-2,5',
      {
        ranges: [
          { first: 1, last: 2 },
          { first: 5, last: 5 },
        ],
      },
    ],
    ['?start=3', { ranges: [{ first: 3, last: 3 }] }],
    ['?start=3&end=5', { ranges: [{ first: 3, last: 5 }] }],
    ['?end=5', {}],
    ['?range=1&start=3&end=5', { ranges: [{ first: 3, last: 5 }] }],
    ['?start=3&end=5#L7-L8', { ranges: [{ first: 7, last: 8 }] }],
    ['?dedent=2', { dedent: 2 }],
  ])('selects: %s', (query, selection) => {
    expect(read(query)?.selection).toEqual(selection);
  });

  it('highlights lines', () => {
    expect(read('?HIGHLIGHT=1,3-4')?.highlight).toEqual([
      { first: 1, last: 1 },
      { first: 3, last: 4 },
    ]);
  });

  it('is read up to the first parameter that is wrong', () => {
    const directive = read('?highlight=1&colour=red&range=1');
    expect(directive).toMatchObject({ selection: {}, highlight: [{ first: 1, last: 1 }] });
    expect(directive?.ignored).toEqual(['colour=red', 'range=1']);
    expect(read('?start=1&end=2&range=a-b')).toMatchObject({ selection: {}, ignored: ['range=a-b'] });
    expect(read('?range')?.ignored).toEqual(['range']);
  });
});

describe('a damaged directive', () => {
  it.each([
    ['[! code-csharp[Main](a.cs)]', '[!code-csharp[Main](a.cs)]'],
    ['[ !Code - csharp [Main](a.cs)]', '[!Code-csharp[Main](a.cs)]'],
    ['[!code [Main](a.cs)]', '[!code[Main](a.cs)]'],
    ['［！code-csharp［Main］（a.cs？name＝x）］', '[!code-csharp[Main](a.cs?name=x)]'],
    ['[!code–csharp[Main](a.cs “x”)]', '[!code-csharp[Main](a.cs "x")]'],
  ])('%s becomes %s', (damaged, repaired) => {
    expect(repairSnippet(damaged)).toBe(repaired);
  });

  it('is nothing else in brackets', () => {
    expect(repairSnippet('[! code](a.cs)')).toBeUndefined();
    expect(repairSnippet('[code[x](a.cs)]')).toBeUndefined();
  });
});
