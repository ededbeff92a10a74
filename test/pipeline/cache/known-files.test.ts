import { expect, test } from 'vitest';
import { KnownFiles } from '../../../src/pipeline/cache/known-files.ts';

test('a file is known by its whole path', () => {
  const files = new KnownFiles([['/docsets/de', { 'a.md': [1, 2] }]]);
  files.note('/docsets/de/b.md', [3, 4, { uid: 'b' }]);
  files.note('/docsets/a.md', [5, 6]);
  expect(files.get('/docsets/de/a.md')).toEqual([1, 2]);
  expect(files.get('/docsets/de/b.md')).toEqual([3, 4, { uid: 'b' }]);
  expect(files.get('/docsets/a.md')).toEqual([5, 6]);
  expect([files.get('/docsets/b.md'), files.get('/other/a.md')]).toEqual([undefined, undefined]);
});

test('names that objects have of themselves are those of files', () => {
  const files = new KnownFiles([['/docsets', {}]]);
  expect([files.get('/docsets/__proto__'), files.get('/docsets/toString')]).toEqual([undefined, undefined]);
  files.note('/others/__proto__', [3, 4]);
  expect(files.get('/others/__proto__')).toEqual([3, 4]);
});
