import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutText, joinTexts } from '../../src/search/unspaced-scripts.ts';

describe('cutText', () => {
  test.each([
    ['id-ID', 'Buka Outlook,  lalu\u00a0klik', ['Buka', 'Outlook,', 'lalu', 'klik']],
    ['km-KH', 'គណនីអ៊ីមែល', ['គណនី', 'អ៊ីមែល']],
    ['th-TH', 'การตั้งค่า', ['การ', 'ตั้ง', 'ค่า']],
    ['ja-JP', '設定を確認', ['設定', 'を', '確認']],
  ])('cuts %s %s', (language, text, words) => {
    expect(cutText(text, language).words).toEqual(words);
  });

  test('leaves loan words whole, which dictionaries know in pieces', () => {
    expect(cutText('サブスクリプションを更新', 'ja-JP').words).toEqual(['サブスクリプション', 'を', '更新']);
  });

  test('cuts other scripts at spaces alone', () => {
    expect(cutText('Get-Label 5.7.750 ខ្មែរ', 'km-KH').words.slice(0, 2)).toEqual(['Get-Label', '5.7.750']);
    expect(cutText('設定を確認', 'de-DE').words).toEqual(['設定を確認']);
  });

  test('loses nothing of a text without any space', () => {
    const text = '設定を確認してください。'.repeat(2000);
    const { words } = cutText(text, 'ja-JP');
    expect(words.join('')).toBe(text);
    expect(Math.max(...words.map((word) => word.length))).toBeLessThan(10);
  });

  test('writes a vowel of two characters as the one that people type', () => {
    expect(cutText('ทำ', 'th-TH').words.join('')).toBe('ท\u0e33');
  });

  test('leaves out what only says where lines may break', () => {
    expect(cutText('Mail\u200bbox \u200b', 'de-DE').words).toEqual(['Mailbox']);
  });
});

test.each(['ja-JP', 'km-KH'])('what excerpts of %s are made of has as many words, and all spaces', (language) => {
  const text = fc.string({ unit: fc.constantFrom('設', '定', 'ខ្មែរ', 'a', '7', '.', ' ') });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1 }), (texts) => {
      const cut = texts.map((each) => cutText(each, language)).filter(({ words }) => words.length > 0);
      const content = joinTexts(
        cut.map((each) => each.content),
        language,
      );
      const pieces = content === '' ? [] : content.split('\u200b');
      expect(pieces.map((piece) => piece.trimEnd())).toEqual(cut.flatMap(({ words }) => words));
      expect(pieces.join('')).toBe(texts.join(' ').trim().replace(/ +/g, ' '));
    }),
  );
});

test.each(['ja-JP', 'th-TH', 'zh-CN', 'km-KH', 'lo-LA', 'my-MM'])(
  'parts of a text of %s are cut as if each were alone',
  (language) => {
    const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    const signs = ['設', '定', 'を', '确', '认', 'การ', 'ตั้ง', 'គណ', 'នី', 'ການ', 'တည်', '\u0e48'];
    const part = fc.string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
        const alone = parts.flatMap((each) => Array.from(segmenter.segment(each), ({ segment }) => segment));
        expect(cutText(parts.join(' '), language).words).toEqual(alone);
      }),
      { seed: 1, numRuns: 50 },
    );
  },
);
