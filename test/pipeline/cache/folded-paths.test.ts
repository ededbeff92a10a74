import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldPaths, unfoldPaths } from '../../../src/pipeline/cache/folded-paths.ts';

test('paths are folded folder by folder', () => {
  expect(foldPaths(['a/1', 'b/c/2', 'a/3', '4'])).toEqual({ 'a/': '1\n3', 'b/c/': '2', '': '4' });
  expect(foldPaths([])).toEqual({});
  expect(unfoldPaths({})).toEqual([]);
});

test('folded paths hold those that were folded, and nothing else', () => {
  const path = fc.array(fc.stringMatching(/^[a-z0-9._ -]{1,3}$/), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.uniqueArray(path.map((parts) => parts.join('/'))), (paths) => {
      expect(unfoldPaths(foldPaths(paths)).sort()).toEqual([...paths].sort());
    }),
  );
});
