import { expect, test } from 'vitest';
import { checkedPair } from '../../../src/checks/index.ts';
import { contextFor, findingsAmong } from '../../support/check.ts';

const glossary = [
  {
    source: 'account',
    preferred: ['Microsoft-Konto', 'cuenta'],
    forbidden: ['Konto', 'cuento', 'rachunek', '口座', 'учётка'],
  },
];

function patternsFor(locale: string, source: string, target: string): unknown[] {
  const pair = checkedPair({ id: 'a1b2c-101', context: 'paragraph', source, target });
  return findingsAmong('term-forbidden', [pair], { ...contextFor(locale), glossary }).map(({ pattern }) => pattern);
}

test.each([
  ['de-DE', 'Delete the account.', 'Löschen Sie die Konten und das Konto.', 'Konto'],
  ['pl-PL', 'Delete the account.', 'Usuń z rachunku ten rachunek.', 'rachunek'],
  ['ja-JP', 'Delete the account.', '口座を削除します。', '口座'],
  ['ru-RU', 'Delete the account.', 'Удалите учётку.', 'учётка'],
])('%s: %j as %j is found', (locale, source, target, term) => {
  expect(patternsFor(locale, source, target)).toEqual([term]);
});

test.each([
  ['de-DE', 'Delete the account.', 'Löschen Sie das Microsoft-Konto.'],
  ['de-DE', 'Delete the file.', 'Löschen Sie das Konto.'],
  ['de-DE', 'Delete the account.', 'Rufen Sie den Kontoristen.'],
  ['es-ES', 'Delete the account.', 'Elimine la cuenta.'],
])('%s: %j as %j is in order', (locale, source, target) => {
  expect(patternsFor(locale, source, target)).toEqual([]);
});
