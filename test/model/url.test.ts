import { expect, it } from 'vitest';
import { decodeUrl, splitSuffix } from '../../src/model/url.ts';

it.each([
  ['a.md', 'a.md', ''],
  ['a.md?view=x#y', 'a.md', '?view=x#y'],
  ['#part', '', '#part'],
])('%j is a path and what follows it', (href, path, suffix) => {
  expect(splitSuffix(href)).toEqual([path, suffix]);
});

it.each([
  ['%C3%BCber', 'über'],
  ['100%.md', '100%.md'],
])('%j is decoded as far as it can be', (written, decoded) => {
  expect(decodeUrl(written)).toBe(decoded);
});
