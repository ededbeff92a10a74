import { expect, test } from 'vitest';
import { findingsOf, named } from '../../support/check.ts';

test.each([
  ['fr-FR', 'Select a file (here).', 'Sélectionnez un fichier (ici.', '('],
  ['ja-JP', 'Select a file (here).', 'ファイルを選択します (ここ。', '('],
  ['he-IL', 'Select a file (here).', 'בחר קובץ כאן).', ')'],
  ['zh-TW', 'Select a file (here).', '選擇檔案（這裡。', '（'],
  ['it-IT', 'Select [x] or {y}.', 'Seleziona [x} o {y}.', '['],
])('%s: %j as %j is found at %j', (locale, source, target, at) => {
  const [finding] = findingsOf('brackets-unpaired', { locale, source, target });
  expect(finding?.check).toBe('brackets-unpaired');
  expect(named(finding!, { source, target }).target[0] ?? '').toBe(at);
});

test.each([
  ['ja-JP', 'Select a file (here).', 'ファイル（ここ) を選択します。'],
  ['de-DE', '1) Select a file.', '1) Wählen Sie eine Datei aus.'],
  ['de-DE', 'a) first, b) second', 'a) erstens, b) zweitens'],
  ['de-DE', 'See the list (below', 'Siehe die Liste (unten'],
  ['de-DE', 'Call `f(`.', 'Rufen Sie `f(` auf.'],
  ['ja-JP', 'Select', '['],
])('%s: %j as %j is in order', (locale, source, target) => {
  expect(findingsOf('brackets-unpaired', { locale, source, target })).toEqual([]);
});
