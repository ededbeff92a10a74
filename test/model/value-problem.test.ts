import { expect, it } from 'vitest';
import { describeProblems, keyPath } from '../../src/model/value-problem.ts';

it('names a value by its keys, and the whole by nothing', () => {
  expect([['build', 'content', 0], [0, 'a'], []].map(keyPath)).toEqual(['build.content[0]', '[0].a', '']);
});

it('says what is wrong, and where', () => {
  const problems = [
    { message: 'It is empty.', path: [{ key: 'docsets' }, { key: 1 }] },
    { message: 'It is no object.' },
  ];
  expect(describeProblems(problems)).toBe('✖ It is empty.\n  → at docsets[1]\n✖ It is no object.');
});
