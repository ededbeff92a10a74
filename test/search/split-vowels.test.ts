import { expect, test } from 'vitest';
import { joinVowels } from '../../src/search/split-vowels.ts';
import { browserModule } from './browser-module.ts';

const query = await browserModule<{ joinVowels(text: string): string }>('query');

test.each([
  ['Thai', 'การก\u0e4d\u0e32หนดค่า', 'การก\u0e33หนดค่า'],
  ['Lao', 'ຄ\u0ecd\u0eb2', 'ຄ\u0eb3'],
  ['already joined', 'กำหนด', 'กำหนด'],
  ['the ring without the vowel', 'ก\u0e4dข', 'ก\u0e4dข'],
])('the vowel AM is one character, in texts and in queries: %s', (_, split, joined) => {
  expect(joinVowels(split)).toBe(joined);
  expect(query.joinVowels(split)).toBe(joined);
});
