import { describe, expect, test } from 'vitest';
import { NumberReader } from '../../src/alignment/exchanged-numbers.ts';
import { trainAlignment } from '../../src/alignment/index.ts';

const THINGS = [
  ['trees', 'Bäume'],
  ['apples', 'Äpfel'],
  ['days', 'Tage'],
  ['files', 'Dateien'],
  ['users', 'Benutzer'],
] as const;

/** Pairs that tell what is counted. */
const PAIRS = THINGS.flatMap(([thing, ding]) =>
  Array.from({ length: 30 }, (_, i) => ({
    source: `Wait for ${i + 2} ${thing} here.`,
    target: `Warten Sie hier auf ${i + 2} ${ding}.`,
  })),
);

const reader = new NumberReader(trainAlignment(PAIRS).table, PAIRS);

/** The numbers that are exchanged in a pair, as the target has them. */
function exchangedIn(source: string, target: string): string[] | undefined {
  return reader.exchangedIn({ source, target })?.target.map(({ start, end }) => target.slice(start, end));
}

describe('numbers in the other order than those of the source', () => {
  test('are exchanged if they stand beside the words of the other one', () => {
    expect(exchangedIn('Wait for 50 apples, then 31 trees.', 'Warten Sie auf 31 Äpfel, dann 50 Bäume.')).toEqual([
      '50',
      '31',
    ]);
  });

  test('are exchanged if nothing stands beside them that could have moved', () => {
    expect(exchangedIn('Wait for 31 or 50.', 'Warten Sie auf 50 oder 31.')).toEqual(['31', '50']);
  });

  test('are in order if their words have moved with them', () => {
    expect(
      exchangedIn('Wait for 50 apples below 31 trees.', 'Unter 31 Bäume und auf 50 Äpfel warten Sie.'),
    ).toBeUndefined();
  });

  test('are in order if a third one has moved, too', () => {
    expect(exchangedIn('Wait for 31, 50 or 70.', 'Warten Sie auf 70, 31 oder 50.')).toBeUndefined();
  });
});

test('numbers that stand in the order of the source are in order', () => {
  expect(exchangedIn('Wait for 50 apples, then 31 trees.', 'Warten Sie auf 50 Äpfel, dann 31 Bäume.')).toBeUndefined();
});

test('day and year stand in the order of their language', () => {
  expect(exchangedIn('Until May 7, 2020', '2020 年 5 月 7 日まで')).toBeUndefined();
});

test('a target that is its source is not translated yet', () => {
  expect(exchangedIn('Wait for 31 or 50.', 'Wait for 31 or 50.')).toBeUndefined();
});
