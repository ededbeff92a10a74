import { expect, test } from 'vitest';
import type { EndedText } from '../../../src/checks/full-stops/ended-text.ts';
import { WordingTable } from '../../../src/checks/full-stops/wording-table.ts';

function textOf(text: string): EndedText {
  const words = text.split(' ');
  return {
    text,
    length: words.length,
    first: [words[0] ?? '', words.slice(0, 2).join(' ')],
    last: [text.slice(-2), words.at(-1) ?? ''],
    vocabulary: new Set(words),
  };
}

function learned(): WordingTable {
  const table = new WordingTable();
  for (let index = 0; index < 20; index++) {
    table.learn(textOf(`erstellen sie die datei${index} erneut`), 'full stop');
    table.learn(textOf(`erstellen der datei${index} per hand`), 'other');
  }
  return table;
}

test.each([
  ['erstellen sie sie erneut', -1],
  ['erstellen der datei per hand', 1],
])('%j is told from what ends otherwise by its words and edges', (text, sign) => {
  const odds = learned().read(textOf(text));
  expect([odds.words, odds.first, odds.last].map(Math.sign)).toEqual([sign, sign, sign]);
});

test('words that were never met say nothing', () => {
  expect(learned().read(textOf('ganz anderes'))).toEqual({ words: 0, first: 0, last: 0 });
});

test('a text that stands there many times counts once', () => {
  const [once, often] = [learned(), learned()];
  once.learn(textOf('speichern der datei'), 'other');
  for (let index = 0; index < 50; index++) often.learn(textOf('speichern der datei'), 'other');
  expect(often.read(textOf('speichern sie'))).toEqual(once.read(textOf('speichern sie')));
});

test('a text that was learned does not speak for itself', () => {
  const table = learned();
  const text = textOf('speichern vor allem anderen');
  table.learn(text, 'other');
  expect(table.read(text).words).toBeGreaterThan(0);
  expect(table.read(text, 'other').words).toBe(0);
});
