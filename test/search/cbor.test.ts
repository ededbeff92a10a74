import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CborWriter } from '../../src/search/cbor-writer.ts';
import { decodeCbor, type Cbor } from '../../src/search/cbor.ts';
import { browserModule } from './browser-module.ts';

const browser = await browserModule<{ readWords(bytes: Uint8Array): string[]; encodeCbor(value: Cbor): Uint8Array }>(
  'cbor',
);

const value = fc.letrec<{ value: Cbor }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.integer({ min: -0xffff_ffff, max: 0xffff_ffff }),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value')),
  ),
})).value;

const writer = new CborWriter();

function encodeCbor(written: Cbor): Buffer {
  write(written);
  return writer.take();
}

function write(item: Cbor): void {
  if (typeof item === 'number') writer.number(item);
  else if (typeof item === 'string') writer.text(item);
  else {
    writer.list(item.length);
    item.forEach(write);
  }
}

describe('CBOR', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(value, (written) => {
        const bytes = encodeCbor(written);
        expect(decodeCbor(bytes)).toEqual(written);
      }),
    );
  });

  test('gives browsers words, whatever else is said of them', () => {
    const words = fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.array(value)));
    fc.assert(
      fc.property(words, fc.array(value), (written, others) => {
        const bytes = encodeCbor([written.map(([word, members]) => [word, ...members]), ...others]);
        expect(browser.readWords(bytes)).toEqual(written.map(([word]) => word));
      }),
    );
  });

  test('is read as browsers write it', () => {
    const positive = fc.array(fc.oneof(fc.nat({ max: 0xffff_ffff }), fc.string({ unit: 'grapheme' })));
    fc.assert(
      fc.property(positive, (written) => {
        expect(decodeCbor(browser.encodeCbor(written))).toEqual(written);
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
    [[1, [2, 3], [4, 5]], '8301820203820405'],
  ])('writes %j as %s', (written, bytes) => {
    expect(encodeCbor(written).toString('hex')).toBe(bytes);
  });

  test('is written however long it becomes', () => {
    const long = Array.from({ length: 40_000 }, (_, i) => `word ${String(i)}`);
    expect(decodeCbor(encodeCbor(long))).toEqual(long);
  });

  test.each(['f6', 'a0', '1b0000000000000001'])('refuses %s, which Pagefind does not write', (bytes) => {
    expect(() => decodeCbor(Buffer.from(bytes, 'hex'))).toThrow(RangeError);
  });
});
