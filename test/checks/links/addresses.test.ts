import { expect, test } from 'vitest';
import { withoutAddresses } from '../../../src/checks/links/addresses.ts';
import { inlineTokens } from '../../../src/segments/index.ts';

test.each([
  ['Open [mail](https://outlook.com) now', 'Open [mail now'],
  ['![a dog](dog.png) barks', '![a dog barks'],
  ['**[a](b.md)** and [c](d.md)', '**[a** and [c'],
  ['run `a.b` at once', 'run `a.b` at once'],
  ['', ''],
])('%j is %j', (half, expected) => {
  expect(withoutAddresses(half, inlineTokens(half))).toBe(expected);
});
