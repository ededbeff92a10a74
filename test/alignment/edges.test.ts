import { describe, expect, test } from 'vitest';
import { EdgeTable } from '../../src/alignment/edges.ts';

const TEXTS = [
  'Open the file and save it.',
  'Select a name and press Enter.',
  'Close the window and wait for it.',
  'Wait.',
];

describe('edges of texts', () => {
  const table = new EdgeTable(TEXTS);

  test('a text that begins and ends as others do has likely edges', () => {
    const { start, end } = table.oddsOf('Save the name and wait.');
    expect(start).toBeGreaterThan(0);
    expect(end).toBeGreaterThan(0);
  });

  test('words that stand amid texts are unlikely at their edges', () => {
    const { start, end } = table.oddsOf('and wait for the');
    expect(start).toBeLessThan(0);
    expect(end).toBeLessThan(0);
  });

  test('words that were never met are judged by their kind', () => {
    expect(table.oddsOf('Rename it.').start).toBeGreaterThan(table.oddsOf('rename it.').start);
  });

  test('markup at the edges does not count', () => {
    expect(table.oddsOf('**Open** the `file.`')).toEqual(table.oddsOf('Open the file.'));
    expect(table.oddsOf('See [it.](https://example.com)')).toEqual(table.oddsOf('See it.'));
  });

  test('words of scripts without spaces are told apart', () => {
    const japanese = new EdgeTable(['設定を開いて保存します。', '名前を選んで保存します。', '画面を閉じて待ちます。']);
    expect(japanese.oddsOf('を開いて保存').start).toBeLessThan(japanese.oddsOf('設定を開いて保存').start);
  });

  test('where nothing is known, nothing is told', () => {
    expect(new EdgeTable([]).oddsOf('and wait')).toEqual({ start: 0, end: 0 });
    expect(table.oddsOf('')).toEqual({ start: 0, end: 0 });
  });
});
