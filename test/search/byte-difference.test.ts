import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byteDifference } from '../../src/search/byte-difference.ts';
import { browserModule } from './browser-module.ts';

const { applyDifference } = await browserModule<{ applyDifference(from: Uint8Array, to: Uint8Array): Uint8Array }>(
  'bytes',
);

/** Bytes in no order. */
const bytes = (length: number, seed: number): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => Math.imul(i + seed, 0x9e3779b1) >>> 24);

describe('byteDifference', () => {
  test('is undone by what browsers do', () => {
    const piece = fc.uint8Array({ maxLength: 60 });
    fc.assert(
      fc.property(piece, piece, piece, piece, (a, b, c, d) => {
        const from = Uint8Array.from([...a, ...b, ...c, ...b]);
        const to = Uint8Array.from([...b, ...d, ...c, ...a, ...b]);
        expect(applyDifference(from, byteDifference(from, to))).toEqual(to);
      }),
    );
  });

  test('says nothing but zeros of what is the same', () => {
    const file = bytes(5000, 7);
    const difference = byteDifference(file, file);
    expect(difference.filter((byte) => byte !== 0).length).toBeLessThan(10);
  });

  test('goes on over bytes that differ here and there', () => {
    const from = bytes(5000, 7);
    const to = from.map((byte, i) => (i % 40 === 39 ? byte + 1 : byte));
    // Two instructions: one copy, and nothing behind it.
    expect(byteDifference(from, to)[0]).toBe(4);
    expect(applyDifference(from, byteDifference(from, to))).toEqual(to);
  });

  test.each([
    ['nothing', new Uint8Array(), bytes(300, 3)],
    ['something, to nothing', bytes(300, 3), new Uint8Array()],
  ])('begins with %s', (_, from, to) => {
    expect(applyDifference(from, byteDifference(from, to))).toEqual(to);
  });
});
