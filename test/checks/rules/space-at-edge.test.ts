import { expect, test } from 'vitest';
import { findingsOf, named } from '../../support/check.ts';

test.each([
  ['fr-FR', 'Select a file.', ' Sélectionnez un fichier.', ' '],
  ['ja-JP', 'Select a file.', 'ファイルを選択します。 ', ' '],
  ['es-ES', ' and components', 'y componentes', ''],
  ['pl-PL', 'Select a file. ', 'Wybierz plik.', ''],
])('%s: %j as %j is found at %j', (locale, source, target, at) => {
  const [finding] = findingsOf('space-at-edge', { locale, source, target });
  expect(finding?.check).toBe('space-at-edge');
  expect(named(finding!, { source, target }).target[0] ?? '').toBe(at);
});

test.each([
  ['de-DE', ' components', '-Komponenten'],
  ['ja-JP', 'Select a file. ', 'ファイルを選択します。'],
  ['de-DE', ' and more ', ' und mehr '],
  ['de-DE', 'Select a file.', ''],
])('%s: %j as %j is in order', (locale, source, target) => {
  expect(findingsOf('space-at-edge', { locale, source, target })).toEqual([]);
});
