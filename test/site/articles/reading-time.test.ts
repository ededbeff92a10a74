import { expect, test } from 'vitest';
import { readingMinutes } from '../../../src/site/articles/reading-time.ts';
import { processorSeconds } from '../../support/processor-seconds.ts';

test.each([
  ['nothing', '', 1],
  ['letters', 'abcd '.repeat(950), 4],
  ['Chinese characters', '界'.repeat(1050), 3],
  ['Thai, which has no spaces', 'ก'.repeat(2850), 3],
])('reading %s takes its time', (_, text, minutes) => {
  expect(readingMinutes(text)).toBe(minutes);
});

test('nobody reads tags and addresses', () => {
  const link = `[a](https://example.com/${'x'.repeat(5000)}) <img src="${'y'.repeat(5000)}"> https://${'z'.repeat(5000)}`;
  expect(readingMinutes(link)).toBe(1);
});

test('text that looks like the beginning of many tags is counted in linear time', () => {
  const openings = `${'<'.repeat(200_000)}${']('.repeat(200_000)}`;
  expect(processorSeconds(() => readingMinutes(openings))).toBeLessThan(1);
});
