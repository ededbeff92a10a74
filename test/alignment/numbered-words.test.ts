import { describe, expect, test } from 'vitest';
import { numberedWords } from '../../src/alignment/numbered-words.ts';

function numbersOf(text: string): string[] {
  return numberedWords(text).numbers.map(({ digits }) => digits);
}

describe('numbers of a text', () => {
  test('have their place, and are one word whatever separates their digits', () => {
    const text = 'Limit: 50,000.75 files';
    const { words, numbers } = numberedWords(text);
    expect(words).toEqual(['limit', ':', '5000075', 'files']);
    expect(numbers).toEqual([{ digits: '5000075', range: { start: 7, end: 16 } }]);
  });

  test('are the same in other digits and with other separators', () => {
    expect(numbersOf('๙๐วัน ๑๘๐ วัน')).toEqual(['90', '180']);
    expect(numbersOf('50.000 Dateien')).toEqual(['50000']);
  });

  test.each([
    ['a range', '24-48 hours', ['24', '48']],
    ['a compound', 'a 12-month window', ['12']],
    ['a unit without space', '150mb in 5 minutes', ['150', '5']],
    ['a letter of Chinese beside', '约30分钟', ['30']],
    ['the end of a sentence', 'after 30.', ['30']],
  ])('%s has numbers that count', (_, text, numbers) => {
    expect(numbersOf(text)).toEqual(numbers);
  });

  test.each([
    ['a name', 'Win32 in 3D'],
    ['a version', 'Error 5.7.501'],
    ['a time', 'at 5:02'],
    ['a path', '/articles/12/34'],
    ['a phone number', '1-855-270-0615'],
    ['code', 'returns `9`'],
    ['an address', '[a page](https://example.com/?id=7&page=3)'],
    ['a reference', '<xref:System.Windows.UIElement.Opacity%2A>'],
    ['a list', '1) Open it'],
  ])('%s has none', (_, text) => {
    expect(numbersOf(text)).toEqual([]);
  });
});
