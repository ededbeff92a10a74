import { expect, test } from 'vitest';
import { patternTitle } from '../../../src/site/review/pattern-title.ts';

test.each([
  [' ,', '␣,'],
  ['a  b', 'a␣␣b'],
  ['NuGet. Core', 'NuGet. Core'],
])('%j reads %s', (pattern, title) => {
  expect(patternTitle(pattern)).toBe(title);
});

test('a paragraph is shortened between words', () => {
  const title = patternTitle('garden '.repeat(40).trim());
  expect(title.length).toBeLessThan(145);
  expect(title).toMatch(/garden …$/);
});
