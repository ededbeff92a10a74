import { expect, test } from 'vitest';
import { checkedPair } from '../../../src/checks/index.ts';
import { contextFor, findingsAmong, findingsOf, named } from '../../support/check.ts';

test.each([
  ['fr-FR', 'Do you want to go on?', 'Voulez-vous continuer.', '.'],
  ['el-GR', 'Do you want to go on?', 'Θέλετε να συνεχίσετε.', '.'],
  ['hi-IN', 'Select a file.', 'फ़ाइल चुनें?', '?'],
  ['he-IL', 'Do the following:', 'בצע את הפעולות הבאות.', '.'],
  ['zh-CN', 'Select a file.', '请选择文件？', '？'],
])('%s: %j as %j is found at %j', (locale, source, target, at) => {
  const [finding] = findingsOf('end-punctuation', { locale, source, target });
  expect(finding?.check).toBe('end-punctuation');
  expect(named(finding!, { source, target }).target[0] ?? '').toBe(at);
});

test.each([
  ['el-GR', 'Do you want to go on?', 'Θέλετε να συνεχίσετε;'],
  ['hi-IN', 'Select a file.', 'फ़ाइल चुनें।'],
  ['zh-CN', 'Select a file.', '选择文件。'],
  ['ja-JP', 'Do the following:', '次の操作を行います。'],
  ['th-TH', 'Select a file.', 'เลือกไฟล์'],
  ['hy-AM', 'Select a file.', 'Ընտրեք ֆայլ։'],
  ['ur-PK', 'Select a file.', 'فائل منتخب کریں۔'],
  ['ar-SA', 'Is it on?', 'هل هو قيد التشغيل؟'],
  ['fr-FR', 'Great!', 'Parfait.'],
  ['cs-CZ', 'Files, folders, etc.', 'Soubory, složky a další'],
  ['de-DE', 'Select “Save.”', 'Wählen Sie „Speichern“.'],
  ['de-DE', 'Read [Why is it off?](a)', 'Lesen Sie [Warum ist es aus?](a).'],
  ['de-DE', 'Wait...', 'Warten…'],
  ['de-DE', 'See [why is it off?](a)', 'Lesen Sie [Warum ist es aus?](a) nach.'],
  ['ru-RU', 'Thanks in advance.', 'Заранее спасибо!'],
  ['de-DE', 'Note', 'Hinweis:'],
  ['ja-JP', 'Is it off?', 'オフの場合は、'],
  ['de-DE', '42.', '42'],
])('%s: %j as %j is in order', (locale, source, target) => {
  expect(findingsOf('end-punctuation', { locale, source, target })).toEqual([]);
});

test('what a docset exchanges again and again is its style', () => {
  const introduction = (end: string, count: number) =>
    Array.from({ length: count }, (_, index) =>
      checkedPair({ id: 'a', source: `Step ${'one '.repeat(index)}:`, target: `Шаг${end}`, context: 'paragraph' }),
    );
  const few = [...introduction('.', 19), ...introduction(':', 40)];
  expect(findingsAmong('end-punctuation', few, contextFor('ru-RU'))).toHaveLength(19);
  const many = [...introduction('.', 20), ...introduction(':', 40)];
  expect(findingsAmong('end-punctuation', many, contextFor('ru-RU'))).toEqual([]);
});

test('a heading may get the mark that it lacks', () => {
  const halves = { locale: 'ru-RU', source: 'What is a site', target: 'Что такое сайт?' };
  expect(findingsOf('end-punctuation', { ...halves, context: 'heading' })).toEqual([]);
  expect(findingsOf('end-punctuation', { ...halves, context: 'list' })).toHaveLength(1);
});

test('a sentence may go on in the next segment', () => {
  const pairs = (next: string) => [
    checkedPair({ id: 'a1b2c-1', source: 'It is fast.', target: 'Es ist zwar schnell,', context: 'paragraph' }),
    checkedPair({ id: 'a1b2c-2', source: 'It is big.', target: next, context: 'paragraph' }),
  ];
  expect(findingsAmong('end-punctuation', pairs('aber auch groß.'), contextFor('de-DE'))).toEqual([]);
  expect(findingsAmong('end-punctuation', pairs('Es ist groß.'), contextFor('de-DE'))).toHaveLength(1);
});

test('a lost full stop is left to full-stop-lost', () => {
  const halves = { locale: 'de-DE', source: 'Now select a file.', target: 'Wählen Sie eine Datei aus' };
  expect(findingsOf('end-punctuation', halves)).toEqual([]);
  expect(findingsOf('full-stop-lost', halves)).toHaveLength(1);
});
