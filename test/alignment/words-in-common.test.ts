import { expect, test } from 'vitest';
import { wordsInCommon } from '../../src/alignment/words-in-common.ts';

test.each([
  ['Open the file', 'Close the file', 2 / 3],
  ['See [a](https://example.com/b).', 'SEE A', 1],
  ['Save', 'Open', 0],
  ['', '', 0],
])('%j and %j', (one, other, share) => {
  expect(wordsInCommon({ source: one, target: '' }, { source: other, target: '' })).toBeCloseTo(share);
});

test('nothing has no words', () => {
  expect(wordsInCommon({ source: 'Save', target: '' }, undefined)).toBe(0);
});
