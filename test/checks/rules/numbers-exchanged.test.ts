import { expect, test } from 'vitest';
import type { CheckedPair } from '../../../src/checks/check.ts';
import { checkedPair } from '../../../src/checks/index.ts';
import { contextFor, findingsAmong, findingsOf, named, type CheckExample } from '../../support/check.ts';

function pair(source: string, target: string): CheckedPair {
  return checkedPair({ id: 'a1b2c-101', source, target, context: 'paragraph' });
}

const ELSEWHERE = [4, 6, 8, 9].flatMap((count) => [
  pair(`It has ${count} trees.`, `Er hat ${count} Bäume.`),
  pair(`It needs ${count} apples.`, `Es braucht ${count} Äpfel.`),
]);

test('numbers that stand beside the words of the other one are found', () => {
  const example: CheckExample = {
    source: 'Bake 5 apples. Then count 3 trees.',
    target: 'Backen Sie 3 Äpfel. Zählen Sie dann 5 Bäume.',
  };
  const exchanged = pair(example.source, example.target);
  const [finding] = findingsAmong('numbers-exchanged', [...ELSEWHERE, exchanged], contextFor());
  expect(finding && named(finding, example)).toEqual({ source: ['5', '3'], target: ['5', '3'] });
});

test.each([
  ['Bake 5 apples. Then count 3 trees.', 'Backen Sie 5 Äpfel. Zählen Sie dann 3 Bäume.'],
  ['Bake 5 apples below 3 trees.', 'Unter 3 Bäumen backen Sie 5 Äpfel.'],
])('%s as %s is in order', (source, target) => {
  expect(findingsAmong('numbers-exchanged', [...ELSEWHERE, pair(source, target)], contextFor())).toEqual([]);
});

test('day and year of a date stand in the order of their language', () => {
  const example: CheckExample = { source: 'On May 7, 2020', target: '2020 年 5 月 7 日', locale: 'ja-JP' };
  expect(findingsOf('numbers-exchanged', example)).toEqual([]);
});
