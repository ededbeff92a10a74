import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quotePo, readPoStrings } from '../../../src/exchange/po/po-string.ts';

test('texts come back, from one string or several', () => {
  const anyText = fc.string({ unit: fc.constantFrom('"', '\\', '\n', '\t', 'n', 'x', '7', ' ', '#', 'ä', '😀') });
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1 }), (texts) => {
      const line = `msgid ${texts.map(quotePo).join(' ')}`;
      expect(readPoStrings(line, 5)).toEqual({ text: texts.join('') });
    }),
  );
});

test.each([
  [String.raw`"\x41\101\7"`, { text: 'AA\u0007' }],
  [String.raw`"a\qb"`, { at: 2 }],
  [String.raw`"a\xff"`, { at: 2 }],
  [String.raw`"a\"`, { at: 4 }],
  [`"a" "b`, { at: 6 }],
  [`a`, { at: 0 }],
])('%s', (line, expected) => {
  expect(readPoStrings(line, 0)).toMatchObject(expected);
});
