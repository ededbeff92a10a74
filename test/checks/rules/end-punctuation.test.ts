import { expect, test } from 'vitest';
import { checkedPair } from '../../../src/checks/index.ts';
import { contextFor, findingsAmong, findingsOf, named } from '../../support/check.ts';

test.each([
  ['fr-FR', 'Do you want to go on?', 'Voulez-vous continuer.', '.'],
  ['el-GR', 'Do you want to go on?', 'Θέλετε να συνεχίσετε.', '.'],
  ['hi-IN', 'Select a file.', 'फ़ाइल चुनें?', '?'],
  ['he-IL', 'Do the following:', 'בצע את הפעולות הבאות.', '.'],
  ['es-ES', 'Select a file.', 'Seleccione un archivo', 'o'],
  ['zh-CN', 'Select a file.', '请选择文件？', '？'],
  ['pl-PL', 'Select a file (in the folder).', 'Wybierz plik (w folderze)', 'e'],
  ['vi-VN', 'Select **File**.', 'Chọn **Tệp**', 'p'],
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
  ['de-DE', '42.', '42'],
])('%s: %j as %j is in order', (locale, source, target) => {
  expect(findingsOf('end-punctuation', { locale, source, target })).toEqual([]);
});

test.each([
  ['ja-JP', 'ファイルを選択します', 1],
  ['ja-JP', 'ファイルの選択', 0],
  ['zh-CN', '选择该文件', 1],
])('%s: %j in a list whose other sentences end with a full stop gives %i findings', (locale, target, count) => {
  const stop = (text: string) => checkedPair({ id: 'a', source: 'Select a file.', target: text, context: 'list' });
  const others = Array.from({ length: 40 }, () => stop(locale === 'ja-JP' ? '保存します。' : '保存文件。'));
  expect(findingsAmong('end-punctuation', [...others, stop(target)], contextFor(locale))).toHaveLength(count);
  expect(findingsAmong('end-punctuation', [stop(target)], contextFor(locale))).toEqual([]);
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

test('a wording that ends without a mark wherever it is used is in order', () => {
  const item = (index: number, target: string, context: 'paragraph' | 'list' = 'paragraph') =>
    checkedPair({ id: `a1b2c-${index}`, source: `Creates file ${index}.`, target, context });
  const others = Array.from({ length: 20 }, (_, index) => item(index, `Erstellt die Datei ${index}.`));
  const wordings = (count: number) =>
    Array.from({ length: count }, (_, index) => item(100 + index, `Erstellen der Datei ${index}`));
  expect(findingsAmong('end-punctuation', [...others, ...wordings(3)], contextFor('de-DE'))).toHaveLength(3);
  expect(findingsAmong('end-punctuation', [...others, ...wordings(4)], contextFor('de-DE'))).toEqual([]);
});

test('what neighbouring items of a list do alike is the style of the list', () => {
  const items = (...targets: string[]) =>
    targets.map((target, index) =>
      checkedPair({ id: `a1b2c-${index}`, source: `Item ${index} is green.`, target, context: 'list' }),
    );
  const alone = items('Nummer eins ist rot.', 'Zwei ist gelb', 'Nummer drei ist grau.');
  expect(findingsAmong('end-punctuation', alone, contextFor('de-DE'))).toHaveLength(1);
  const both = items('Nummer eins ist rot.', 'Zwei ist gelb', 'Drei ist grau');
  expect(findingsAmong('end-punctuation', both, contextFor('de-DE'))).toEqual([]);
});
