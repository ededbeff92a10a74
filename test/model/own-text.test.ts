import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownText } from '../../src/model/own-text.ts';

test('a text of its own says the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(9), (text, start) => {
      expect(ownText(text.slice(start))).toBe(text.slice(start));
    }),
    { seed: 1 },
  );
});
