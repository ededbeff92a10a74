import { describe, expect, test } from 'vitest';
import { browserModule } from './browser-module.ts';

interface Query {
  text: string;
  written: string;
  isExact: boolean;
}

const { parseQuery, isCode, maySearchSource } = await browserModule<{
  parseQuery(query: string, language: string, isCommon?: (word: string) => boolean): Query;
  isCode(query: string): boolean;
  maySearchSource(query: string): boolean;
}>('query');

describe('parseQuery', () => {
  test.each([
    ['AADSTS50020', 'aadsts50020'],
    ['0x8004210B', '0x8004210b'],
    ['5.7.750', '57750'],
    ['SPO-123', 'spo123'],
    ['ERROR_ACCESS_DENIED', 'error_access_denied'],
    ['  (Kotak)  surat! ', 'kotak surat'],
    ['Größe', 'große'],
  ])('makes of %s what Pagefind makes of it in texts', (query, text) => {
    expect(parseQuery(query, 'en-US').text).toBe(text);
  });

  test('keeps diacritics for those who wrote them', () => {
    expect(parseQuery('Größe', 'de-DE')).toEqual({ text: 'große', written: 'größe', isExact: false });
  });

  test('is exact in quotation marks', () => {
    expect(parseQuery('"kotak surat"', 'id-ID')).toMatchObject({ text: 'kotak surat', isExact: true });
  });

  test('cuts languages without spaces, and leaves particles out', () => {
    expect(parseQuery('メールを削除', 'ja-JP').text).toBe('メール 削除');
    expect(parseQuery('サブスクリプション', 'ja-JP').text).toBe('サブスクリプション');
    expect(parseQuery('គណនី', 'km-KH').text).not.toBe('');
  });

  test('cuts Thai words alike, however their vowels were written', () => {
    const written = parseQuery('การก\u0e4d\u0e32หนดค่า', 'th-TH');
    expect(written).toEqual(parseQuery('การก\u0e33หนดค่า', 'th-TH'));
  });

  test('leaves common words out, unless there are no others', () => {
    const isCommon = (word: string) => ['untuk', 'di'].includes(word);
    expect(parseQuery('surat untuk tim', 'id-ID', isCommon).text).toBe('surat tim');
    expect(parseQuery('untuk di', 'id-ID', isCommon).text).toBe('untuk di');
  });
});

test.each([
  ['AADSTS50020', true],
  ['0x8004210B', true],
  ['5.7.750', true],
  ['ERROR_ACCESS_DENIED', true],
  ['365', false],
  ['Teams', false],
  ['error 5.7.750', false],
])('%s is a code: %s', (query, expected) => {
  expect(isCode(query)).toBe(expected);
});

test.each([
  ['shared mailbox', true],
  ['0x8004210B', true],
  ['メール', false],
  ['Outlook で', false],
])('%s may be in the source language: %s', (query, expected) => {
  expect(maySearchSource(query)).toBe(expected);
});
