import { describe, expect, test } from 'vitest';
import { EdgeTable } from '../../src/alignment/edges.ts';

const PAIRS = [
  { source: 'Open the file and save it.', target: 'Bukalah fail ini dan simpan.' },
  { source: 'Select a name and press Enter.', target: 'Pilihlah nama dan tekan Enter.' },
  { source: 'Close the window and wait for it.', target: 'Tutuplah jendela itu dan tunggu.' },
  { source: '**Save** the file and wait for it.', target: '**Simpan** fail dan tunggu itu.' },
  { source: 'The files of this folder', target: 'Semua fail dari folder ini' },
  { source: 'Wait.', target: 'Tunggu.' },
];

const SOURCE = 'Save the name and wait for the file.';

describe('edges of targets', () => {
  const table = new EdgeTable(PAIRS);

  test('a target that begins and ends as others do has likely edges', () => {
    const { start, end } = table.oddsOf({ source: SOURCE, target: 'Simpan nama dan tunggu fail itu.' });
    expect(start).toBeGreaterThan(0);
    expect(end).toBeGreaterThan(0);
  });

  test('words that stand amid targets are unlikely at their edges', () => {
    const { start, end } = table.oddsOf({ source: SOURCE, target: 'dan tunggu fail itu dan' });
    expect(start).toBeLessThan(0);
    expect(end).toBeLessThan(0);
  });

  test('a target may end without a full stop where its source does', () => {
    const target = 'Simpan nama dari folder ini';
    const [stopped, open] = [SOURCE, 'The names of this folder'].map((source) => table.oddsOf({ source, target }).end);
    expect(stopped).toBeLessThan(open!);
  });

  test('words that were never met are judged by their kind', () => {
    const [capital, small] = ['Ubah', 'ubah'].map(
      (word) => table.oddsOf({ source: SOURCE, target: `${word} nama itu.` }).start,
    );
    expect(capital).toBeGreaterThan(small!);
  });

  test('markup begins targets whose sources begin with it', () => {
    const target = '**Tunggu** fail itu dan simpan.';
    const [bold, plain] = ['**Wait** for the file.', 'Wait for the file.'].map(
      (source) => table.oddsOf({ source, target }).start,
    );
    expect(bold).toBeGreaterThan(plain!);
  });

  test('two pieces tell more than one', () => {
    const [usual, unusual] = ['folder ini', 'fail ini'].map(
      (end) => table.oddsOf({ source: 'The names of this folder', target: `Semua nama dari ${end}` }).end,
    );
    expect(usual).toBeGreaterThan(unusual!);
  });

  test('a pair that was counted does not speak for itself', () => {
    const odd = { source: 'Rename the file, and save it.', target: 'dan simpan fail itu dengan' };
    const counted = new EdgeTable([...PAIRS, odd]);
    expect(counted.oddsOf(odd).end).toBeLessThan(0);
    expect(counted.oddsOf(odd).start).toBeLessThan(0);
  });

  test('words of scripts without spaces are told apart', () => {
    const japanese = new EdgeTable([
      { source: 'Open the settings and save.', target: '設定を開いて保存します。' },
      { source: 'Select a name and save.', target: '名前を選んで保存します。' },
      { source: 'Close the window and wait.', target: '画面を閉じて待ちます。' },
    ]);
    const [cut, whole] = ['を開いて保存します。', '設定を開いて保存します。'].map(
      (target) => japanese.oddsOf({ source: 'Open the settings, and save it.', target }).start,
    );
    expect(cut).toBeLessThan(whole!);
  });

  test('where nothing is known, nothing is told', () => {
    expect(new EdgeTable([]).oddsOf({ source: SOURCE, target: 'dan tunggu' })).toEqual({ start: 0, end: 0 });
    expect(table.oddsOf({ source: SOURCE, target: '' })).toEqual({ start: 0, end: 0 });
  });
});
