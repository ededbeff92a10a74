import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutText, isUnspaced } from '../../src/search/unspaced-scripts.ts';
import { wordForms } from '../../src/search/word-forms.ts';
import { browserModule } from './browser-module.ts';

// Texts are cut when the index is made, queries in browsers: two programs that must follow the same rules.
const query = await browserModule<{
  parseQuery(query: string, language: string): { text: string };
  isUnspaced(language: string): boolean;
}>('query');

/** Quoted, so that no word is left out. */
const ofQuery = (text: string, language: string): string[] => query.parseQuery(`"${text}"`, language).text.split(' ');

const ofText = (text: string, language: string): string[][] =>
  cutText(text, language).words.flatMap((word) => {
    const forms = wordForms(word).map(({ bare }) => bare);
    return forms.length === 0 ? [] : [forms];
  });

/** Phrases of each language, with loan words and names in Latin letters. */
const PHRASES = {
  'ja-JP': ['サブスクリプション', '設定を確認', 'メールボックス', 'Outlook', 'Office 365', 'ユーザー名', '、', 'Wi-Fi'],
  'th-TH': ['การตั้งค่า', 'บัญชีผู้ใช้', 'อีเมล', 'Outlook', 'Microsoft 365', 'ก\u0e4d\u0e32หนดค่า', '(Teams)'],
  'zh-CN': ['邮箱设置', '管理员', 'Outlook', 'Azure AD', '用户', '。', '365'],
  'km-KH': ['គណនីអ៊ីមែល', 'Outlook', 'ការកំណត់'],
  'lo-LA': ['ບັນຊີ', 'Teams', 'ຄ\u0ecd\u0eb2'],
  'my-MM': ['အကောင့်', 'Outlook', 'ဆက်တင်'],
} as const;

describe.each(Object.entries(PHRASES))('in %s', (language, phrases) => {
  test('a query has the words of the same text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<string>(...phrases), { minLength: 1, maxLength: 5 }), (parts) => {
        const text = parts.join(' ');
        const known = ofText(text, language).flat();
        expect(ofQuery(text, language).filter((word) => word !== '' && !known.includes(word))).toEqual([]);
      }),
    );
  });

  test.each(phrases.filter((phrase) => !/[\s-]/.test(phrase)))('%s is cut alike', (phrase) => {
    const words = ofText(phrase, language).map(([whole]) => whole ?? '');
    expect(ofQuery(phrase, language).filter((word) => word !== '')).toEqual(words);
  });
});

test.each(['ja', 'zh-Hant', 'th-TH', 'km', 'lo', 'my', 'ko-KR', 'de', 'ar-SA', 'vi'])(
  'both know whether %s has spaces between words',
  (language) => {
    expect(query.isUnspaced(language)).toBe(isUnspaced(language));
  },
);
