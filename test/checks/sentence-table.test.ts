import { expect, test } from 'vitest';
import { SentenceTable } from '../../src/checks/sentence-table.ts';

function learned(count: number): SentenceTable {
  const table = new SentenceTable();
  for (let index = 0; index < count; index++) {
    table.learn(['erstellen', 'sie', 'die', `datei${index}`], true);
    table.learn(['erstellen', 'der', `datei${index}`], false);
  }
  return table;
}

test.each([
  [['löschen', 'sie', 'ihn'], true],
  [['löschen', 'der', 'datei1'], false],
  [['anderes'], false],
])('%j reads as a sentence: %s', (words, expected) => {
  expect(learned(30).isSentence(words)).toBe(expected);
});

test('too few texts tell nothing', () => {
  expect(learned(29).isSentence(['löschen', 'der', 'datei1'])).toBe(true);
});
