import { expect, it } from 'vitest';
import { SharedValues } from '../../src/model/shared-values.ts';

it('gives the text that it is given', () => {
  const shared = new SharedValues();
  expect([shared.of('a/b.md'), shared.of(['a', 'b.md'].join('/')), shared.of('')]).toEqual(['a/b.md', 'a/b.md', '']);
});

it('gives the first of equal objects', () => {
  const shared = new SharedValues();
  const first = { date: '2020-01-02', isBilingual: true };
  expect(shared.of(first)).toBe(first);
  expect(shared.of({ date: '2020-01-02', isBilingual: true })).toBe(first);
  expect(shared.of({ date: '2020-01-02' })).toEqual({ date: '2020-01-02' });
});

it('keeps a text apart from an object that is written like it', () => {
  const shared = new SharedValues();
  expect([shared.of('{}'), shared.of({}), shared.of('{}')]).toEqual(['{}', {}, '{}']);
});
