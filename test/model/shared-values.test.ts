import { expect, it } from 'vitest';
import { SharedValues } from '../../src/model/shared-values.ts';

it('gives the text that it is given', () => {
  const shared = new SharedValues<string>();
  const texts = ['a/b.md', ['a', 'b.md'].join('/'), ''];
  expect(texts.map((text) => shared.of(text, text))).toEqual(['a/b.md', 'a/b.md', '']);
});

it('gives the first of the objects that have a key', () => {
  const shared = new SharedValues<{ readonly date: string }>();
  const first = { date: '2020-01-02' };
  expect(shared.of('2020-01-02', first)).toBe(first);
  expect(shared.of('2020-01-02', { date: '2020-01-02' })).toBe(first);
  expect(shared.of('2021-01-02', { date: '2021-01-02' })).toEqual({ date: '2021-01-02' });
});
