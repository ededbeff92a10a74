import { expect, test } from 'vitest';
import { checkedPair } from '../../../src/checks/index.ts';
import { contextFor, findingsAmong, findingsOf, named } from '../../support/check.ts';

test.each([
  ['es-ES', 'Select a file first.', 'Seleccione primero un archivo', 'o'],
  ['pl-PL', 'Select a file in the folder.', 'Wybierz plik w folderze', 'e'],
  ['vi-VN', 'Now select **File**, then wait.', 'Bây giờ hãy chọn **Tệp**', 'p'],
  ['de-DE', 'Select a file first.', 'Wählen Sie zuerst eine Datei aus:', ':'],
])('%s: %j as %j is found at %j', (locale, source, target, at) => {
  const [finding] = findingsOf('full-stop-lost', { locale, source, target });
  expect(named(finding!, { source, target }).target[0] ?? '').toBe(at);
});

test.each([
  ['th-TH', 'Select a file first.', 'เลือกไฟล์ก่อน'],
  ['cs-CZ', 'Files, folders, and so etc.', 'Soubory, složky a další'],
  ['de-DE', 'Write it with hyphens, ex.', 'Schreiben Sie es mit Bindestrichen, z. B.:'],
  ['de-DE', 'Then choose the button **. . .**', 'Wählen Sie dann **. . .** aus'],
  ['de-DE', 'Do you want it?', 'Tun Sie das.'],
  ['de-DE', 'Then do the following.', 'Tun Sie dann Folgendes:'],
  ['de-DE', 'These are as follows.', 'Es gibt folgende:'],
  ['de-DE', 'Normal text.', 'Normaler Text'],
  ['de-DE', '[Set up a new account](a.md).', '[Neues Konto einrichten](a.md)'],
  ['de-DE', '**Set up a new account.**', '**Neues Konto einrichten**'],
  ['pl-PL', 'A file of yours (in a folder).', 'Plik (w folderze)'],
  ['de-DE', 'Copy the item (only documents are copied.)', 'Element kopieren (nur Dokumente werden kopiert)'],
])('%s: %j as %j is in order', (locale, source, target) => {
  expect(findingsOf('full-stop-lost', { locale, source, target })).toEqual([]);
});

test('a heading needs no full stop', () => {
  const example = {
    source: 'Deploy it to a server.',
    target: 'Auf einem Server bereitstellen',
    context: 'heading',
  } as const;
  expect(findingsOf('full-stop-lost', example)).toEqual([]);
});

test.each([
  ['ja-JP', 'ファイルを選択します', 1],
  ['ja-JP', 'ファイルの選択', 0],
  ['zh-CN', '选择该文件', 1],
])('%s: %j in a list whose other sentences end with a full stop gives %i findings', (locale, target, count) => {
  const stop = (text: string) => checkedPair({ id: 'a', source: 'Then select a file.', target: text, context: 'list' });
  const others = Array.from({ length: 40 }, () => stop(locale === 'ja-JP' ? '保存します。' : '保存文件。'));
  expect(findingsAmong('full-stop-lost', [...others, stop(target)], contextFor(locale))).toHaveLength(count);
  expect(findingsAmong('full-stop-lost', [stop(target)], contextFor(locale))).toEqual([]);
});

test('a wording that ends without a mark wherever it is used is in order', () => {
  const item = (index: number, target: string, context: 'paragraph' | 'list' = 'paragraph') =>
    checkedPair({ id: `a1b2c-${index}`, source: `Creates the new file ${index}.`, target, context });
  const others = Array.from({ length: 20 }, (_, index) => item(index, `Erstellt die neue Datei ${index}.`));
  const wordings = (count: number) =>
    Array.from({ length: count }, (_, index) => item(100 + index, `Erstellen der neuen Datei ${index}`));
  expect(findingsAmong('full-stop-lost', [...others, ...wordings(3)], contextFor('de-DE'))).toHaveLength(3);
  expect(findingsAmong('full-stop-lost', [...others, ...wordings(4)], contextFor('de-DE'))).toEqual([]);
});

test('what neighbouring items of a list do alike is the style of the list', () => {
  const items = (...targets: string[]) =>
    targets.map((target, index) =>
      checkedPair({ id: `a1b2c-${index}`, source: `This item ${index} is green.`, target, context: 'list' }),
    );
  const alone = items('Nummer eins ist rot.', 'Zwei ist gelb', 'Nummer drei ist grau.');
  expect(findingsAmong('full-stop-lost', alone, contextFor('de-DE'))).toHaveLength(1);
  const both = items('Nummer eins ist rot.', 'Zwei ist gelb', 'Drei ist grau');
  expect(findingsAmong('full-stop-lost', both, contextFor('de-DE'))).toEqual([]);
});

/** A docset of 150 instructions with a full stop each, and of 150 texts of another kind. */
function docset(other: (index: number) => [source: string, target: string]) {
  const pair = ([source, target]: [string, string], index: number) =>
    checkedPair({ id: `a${index}-101`, source, target, context: 'paragraph' });
  return Array.from({ length: 150 }, (_, index) => [
    pair([`Now open the window ${index} again.`, `Öffnen Sie nun Fenster${index} noch einmal.`], index),
    pair(other(index), 1000 + index),
  ]).flat();
}

test.each([
  ['Öffnen Sie nun das Fenster noch einmal', 1],
  ['Einrichten von Postfächern für Gäste', 0],
])('%j gives %i findings in a docset whose titles begin with nouns', (target, count) => {
  const pairs = docset((index) => [
    `Setting up mailboxes of group ${index}`,
    `Einrichten von Postfächern für Gruppe${index}`,
  ]);
  const lost = checkedPair({ id: 'b-101', source: 'Do all of this.', target, context: 'paragraph' });
  expect(findingsAmong('full-stop-lost', [...pairs, lost], contextFor('de-DE'))).toHaveLength(count);
});

test.each([
  ['Öffnen Sie nun das Fenster noch einmal:', 1],
  ['Geben Sie zuletzt diesen Befehl ein:', 0],
])('%j gives %i findings in a docset that introduces commands', (target, count) => {
  const pairs = docset((index) => [`Enter this command ${index}:`, `Geben Sie diesen Befehl ein, Nummer${index}:`]);
  const lost = checkedPair({ id: 'b-101', source: 'Do all of this.', target, context: 'paragraph' });
  expect(findingsAmong('full-stop-lost', [...pairs, lost], contextFor('de-DE'))).toHaveLength(count);
});
