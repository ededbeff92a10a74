import { expect, it } from 'vitest';
import { increase } from '../../src/model/increase.ts';

it('counts one more of a key, and leaves others as they are', () => {
  const counts = new Map([['a', 1]]);
  increase(counts, 'a');
  increase(counts, 'b');
  increase(counts, 'b');
  expect(counts).toEqual(
    new Map([
      ['a', 2],
      ['b', 2],
    ]),
  );
});
