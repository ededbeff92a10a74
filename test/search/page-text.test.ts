import { describe, expect, test } from 'vitest';
import { readPageText } from '../../src/search/page-text.ts';

describe('readPageText', () => {
  test('gives words with the levels of their headings, and headings with the words before them', () => {
    const html = '<h1 id="masuk">Masuk</h1>\n<p>Buka Outlook</p>\n<h2 id="lagi">Lalu  <b>apa?</b></h2><p>Klik</p>';
    expect(readPageText({ title: 'Masuk', html }, 'id-ID')).toEqual({
      content: 'Masuk. Buka Outlook. Lalu apa? Klik.',
      words: ['Masuk.', 'Buka', 'Outlook.', 'Lalu', 'apa?', 'Klik.'],
      levels: [1, 0, 0, 2, 2, 0],
      titleWords: ['Masuk'],
      anchors: [
        { element: 'h1', id: 'masuk', text: 'Masuk', location: 0 },
        { element: 'h2', id: 'lagi', text: 'Lalu apa?', location: 3 },
      ],
    });
  });

  test.each([
    ['with the title as a heading', 'Judul', '<h1 id="x">Judul</h1>', 'Judul.'],
    ['with it in other characters', 'A & "B"', '<h1>A &amp; &quot;B&quot;</h1>', 'A & "B".'],
    ['with another heading', 'Judul', '<h1>Kepala</h1>', 'Judul. Kepala.'],
    ['without one', 'Judul', '<p>Isi</p>', 'Judul. Isi.'],
    ['with another level', 'Judul', '<h2>Judul</h2>', 'Judul. Judul.'],
  ])('a body %s has the title as a heading once', (_, title, html, content) => {
    expect(readPageText({ title, html }, 'id-ID').content).toBe(content);
  });

  test('parts the words of languages without spaces by a sign', () => {
    const { content, words } = readPageText({ title: '設定', html: '<p>設定を確認</p><p>Outlook で</p>' }, 'ja-JP');
    expect(words).toEqual(['設定', '.', '設定', 'を', '確認', '.', 'Outlook', 'で', '.']);
    expect(content.split('\u200b').map((word) => word.trim())).toEqual(words);
    expect(content.replaceAll('\u200b', '')).toBe('設定. 設定を確認. Outlook で.');
  });
});
