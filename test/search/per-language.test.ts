import { expect, test } from 'vitest';
import { perLanguage, primaryLanguage } from '../../src/search/per-language.ts';

test.each([
  ['pt-BR', 'pt'],
  ['ZH-Hans-CN', 'zh'],
  ['fil', 'fil'],
])('the primary language of %s is %s', (tag, language) => {
  expect(primaryLanguage(tag)).toBe(language);
});

test('what is made for a language serves all of its regions', () => {
  const made: string[] = [];
  const numberOf = perLanguage((language) => made.push(language));
  expect(['ja-JP', 'en-US', 'ja-US', 'en-GB', 'ja'].map(numberOf)).toEqual([1, 2, 1, 2, 1]);
  expect(made).toEqual(['ja', 'en']);
});

test('what is made for languages that have passed is not kept', () => {
  const made: string[] = [];
  const numberOf = perLanguage((language) => made.push(language));
  ['ar', 'de', 'id', 'de', 'ar'].forEach(numberOf);
  expect(made).toEqual(['ar', 'de', 'id', 'de', 'ar']);
});
