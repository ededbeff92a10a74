import { expect, test } from 'vitest';
import { localeWords } from '../../../src/pipeline/review-data/locale-words.ts';

const counterpart = (word: string, probability: number, pairs: number) => ({ word, probability, pairs });

test('words are written by their stems with what they stand for, but for what may be chance', () => {
  const source = new Map([
    ['oven', [counterpart('ofen', 0.7512, 40), counterpart('herd', 0.1, 2), counterpart('der', 0.01, 30)]],
    ['/kitche', [counterpart('/küche', 1, 3)]],
    ['rare', [counterpart('selten', 1, 1)]],
  ]);
  const target = new Map([['ofen', Array.from({ length: 9 }, (_, i) => counterpart(`w${i}`, 0.1, 2))]]);
  const [first, second] = localeWords({ source, target });
  expect(first).toEqual({ name: 'words-source.json', text: '{"oven":["ofen",75,40,"herd",10,2]}\n' });
  expect(second?.name).toBe('words-target.json');
  expect((JSON.parse(second?.text ?? '') as Record<string, unknown[]>)['ofen']).toHaveLength(12);
});

test('of a locale that was not aligned no word is known', () => {
  expect(localeWords(undefined).map(({ text }) => text)).toEqual(['{}\n', '{}\n']);
});
