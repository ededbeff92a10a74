import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeCbor, type Cbor } from '../../src/search/cbor.ts';
import { browserModule } from './browser-module.ts';

const { encodeCbor } = await browserModule<{ encodeCbor(value: Cbor): Uint8Array }>('cbor');

const value = fc.letrec<{ value: Cbor }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.integer({ min: -0xffff_ffff, max: 0xffff_ffff }),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value')),
  ),
})).value;

describe('CBOR', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(value, (written) => {
        const bytes = encodeCbor(written);
        expect(decodeCbor(bytes)).toEqual(written);
      }),
    );
  });

  // From the examples of RFC 8949, appendix A.
  test.each<[Cbor, string]>([
    [0, '00'],
    [24, '1818'],
    [1000, '1903e8'],
    [1000000, '1a000f4240'],
    [-100, '3863'],
    ['水', '63e6b0b4'],
    ['aü', '6361c3bc'],
    ['a'.repeat(24), `7818${'61'.repeat(24)}`],
    [[1, [2, 3], [4, 5]], '8301820203820405'],
  ])('writes %j as %s', (written, bytes) => {
    expect(Buffer.from(encodeCbor(written)).toString('hex')).toBe(bytes);
  });

  test('is written however long it becomes', () => {
    const long = Array.from({ length: 40_000 }, (_, i) => `word ${String(i)}`);
    expect(decodeCbor(encodeCbor(long))).toEqual(long);
  });

  test.each(['f6', 'a0', '1b0000000000000001'])('refuses %s, which Pagefind does not write', (bytes) => {
    expect(() => decodeCbor(Buffer.from(bytes, 'hex'))).toThrow(RangeError);
  });
});
