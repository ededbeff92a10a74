import { expect, test } from 'vitest';
import { checkedPair } from '../../../src/checks/index.ts';
import { contextFor, findingsAmong } from '../../support/check.ts';

const glossary = [
  { source: 'cloud flow', preferred: ['Cloud-Flow'], forbidden: [] },
  { source: 'flow', preferred: ['Flow', 'поток', 'フロー', 'זרימה'], forbidden: [] },
  { source: 'folder', preferred: ['Ordner', 'folder', 'папка'], forbidden: [] },
  { source: 'policy', preferred: ['Richtlinie', 'stratégie'], forbidden: [] },
];

function patternsFor(locale: string, source: string, target: string): unknown[] {
  const pair = checkedPair({ id: 'a1b2c-101', context: 'paragraph', source, target });
  return findingsAmong('term-not-used', [pair], { ...contextFor(locale), glossary }).map(({ pattern }) => pattern);
}

test.each([
  ['de-DE', 'Create a cloud flow.', 'Erstellen Sie einen Wolkenfluss.', 'cloud flow'],
  ['ja-JP', 'Create a flow.', '流れを作成します。', 'flow'],
  ['de-DE', 'Read the policies.', 'Lesen Sie die Regeln.', 'policy'],
  ['pl-PL', 'Open the folder.', 'Otwórz katalog.', 'folder'],
])('%s: %j as %j is found', (locale, source, target, term) => {
  expect(patternsFor(locale, source, target)).toEqual([term]);
});

test.each([
  ['de-DE', 'Create cloud flows.', 'Erstellen Sie Cloud-Flows.'],
  ['de-DE', 'Open the folders.', 'Öffnen Sie die Unterordner.'],
  ['ru-RU', 'Open the folder.', 'Откройте папку.'],
  ['ru-RU', 'Create a flow.', 'Создание потока.'],
  ['de-DE', 'Run Remove-Folder now.', 'Führen Sie jetzt Remove-Folder aus.'],
  ['ja-JP', 'Create a flow.', 'クラウドフローを作成します。'],
  ['he-IL', 'Create a flow.', 'צור את הזרימה.'],
  ['fr-FR', 'Read the policies.', 'Lisez les strategies.'],
  ['de-DE', 'The workflow runs.', 'Der Ablauf läuft.'],
])('%s: %j as %j is in order', (locale, source, target) => {
  expect(patternsFor(locale, source, target)).toEqual([]);
});
