import { expect, test } from 'vitest';
import { checkedPair } from '../../../src/checks/index.ts';
import { contextFor, findingsAmong, findingsOf, named } from '../../support/check.ts';

test.each([
  ['es-ES', 'Select a file.', 'Seleccione un archivo', 'o'],
  ['pl-PL', 'Select a file (in the folder).', 'Wybierz plik (w folderze)', 'e'],
  ['vi-VN', 'Select **File**.', 'Chọn **Tệp**', 'p'],
  ['de-DE', 'Select a file.', 'Wählen Sie eine Datei aus:', ':'],
])('%s: %j as %j is found at %j', (locale, source, target, at) => {
  const [finding] = findingsOf('full-stop-lost', { locale, source, target });
  expect(named(finding!, { source, target }).target[0] ?? '').toBe(at);
});

test.each([
  ['th-TH', 'Select a file.', 'เลือกไฟล์'],
  ['cs-CZ', 'Files, folders, etc.', 'Soubory, složky a další'],
  ['de-DE', 'Do it?', 'Tun Sie das.'],
  ['de-DE', 'Do the following.', 'Tun Sie Folgendes:'],
])('%s: %j as %j is in order', (locale, source, target) => {
  expect(findingsOf('full-stop-lost', { locale, source, target })).toEqual([]);
});

test.each([
  ['ja-JP', 'ファイルを選択します', 1],
  ['ja-JP', 'ファイルの選択', 0],
  ['zh-CN', '选择该文件', 1],
])('%s: %j in a list whose other sentences end with a full stop gives %i findings', (locale, target, count) => {
  const stop = (text: string) => checkedPair({ id: 'a', source: 'Select a file.', target: text, context: 'list' });
  const others = Array.from({ length: 40 }, () => stop(locale === 'ja-JP' ? '保存します。' : '保存文件。'));
  expect(findingsAmong('full-stop-lost', [...others, stop(target)], contextFor(locale))).toHaveLength(count);
  expect(findingsAmong('full-stop-lost', [stop(target)], contextFor(locale))).toEqual([]);
});

test('a wording that ends without a mark wherever it is used is in order', () => {
  const item = (index: number, target: string, context: 'paragraph' | 'list' = 'paragraph') =>
    checkedPair({ id: `a1b2c-${index}`, source: `Creates file ${index}.`, target, context });
  const others = Array.from({ length: 20 }, (_, index) => item(index, `Erstellt die Datei ${index}.`));
  const wordings = (count: number) =>
    Array.from({ length: count }, (_, index) => item(100 + index, `Erstellen der Datei ${index}`));
  expect(findingsAmong('full-stop-lost', [...others, ...wordings(3)], contextFor('de-DE'))).toHaveLength(3);
  expect(findingsAmong('full-stop-lost', [...others, ...wordings(4)], contextFor('de-DE'))).toEqual([]);
});

test('what neighbouring items of a list do alike is the style of the list', () => {
  const items = (...targets: string[]) =>
    targets.map((target, index) =>
      checkedPair({ id: `a1b2c-${index}`, source: `Item ${index} is green.`, target, context: 'list' }),
    );
  const alone = items('Nummer eins ist rot.', 'Zwei ist gelb', 'Nummer drei ist grau.');
  expect(findingsAmong('full-stop-lost', alone, contextFor('de-DE'))).toHaveLength(1);
  const both = items('Nummer eins ist rot.', 'Zwei ist gelb', 'Drei ist grau');
  expect(findingsAmong('full-stop-lost', both, contextFor('de-DE'))).toEqual([]);
});
