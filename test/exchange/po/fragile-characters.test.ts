import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeFragile, encodeFragile, encodeHalves } from '../../../src/exchange/po/fragile-characters.ts';

const anyText = fc.string({
  unit: fc.constantFrom('\n', '\t', '\0', '\u001b', '\u2028', '\u241b', '1', 'b', ';', 'ä'),
});

test('what tools lose is named by its number', () => {
  expect(encodeFragile('a\0\u001b\u2028\u241b\n\t')).toBe('a␛0;␛1b;␛2028;␛241b;\n\t');
});

test('a half that is but a line break is named whole, and leaves the other none at its edges', () => {
  expect(encodeHalves('\n', '\nä')).toEqual({ source: '␛a;', target: '␛a;ä' });
  expect(encodeHalves('ä\n', '\n')).toEqual({ source: 'ä␛a;', target: '␛a;' });
});

test('both halves come back, and begin and end with line breaks alike', () => {
  fc.assert(
    fc.property(anyText, anyText, (source, target) => {
      const encoded = encodeHalves(source, target);
      expect(decodeFragile(encoded.source)).toBe(source);
      expect(decodeFragile(encoded.target)).toBe(target);
      if (target === '') return;
      expect(encoded.source.startsWith('\n')).toBe(encoded.target.startsWith('\n'));
      expect(encoded.source.endsWith('\n')).toBe(encoded.target.endsWith('\n'));
    }),
  );
});
