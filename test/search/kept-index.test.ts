import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeKeptIndex, encodeKeptIndex, type KeptIndex } from '../../src/search/kept-index.ts';

const text = fc.string({ unit: 'grapheme' });
const form = fc.record({ stem: text, variant: fc.option(text, { nil: undefined }), share: fc.nat(9) });
const content = fc.uint8Array().map((bytes) => Uint8Array.from(bytes));
const page = fc.record({
  id: text,
  digest: text,
  file: text,
  content,
  facets: fc.record({ product: text, date: text }, { requiredKeys: [] }),
  text: fc.uint32Array({ maxLength: 20 }).map((numbers) => Uint32Array.from(numbers)),
});
const file = fc.record({
  stems: fc.array(text),
  sizes: fc.array(fc.nat()),
  common: fc.array(text),
  content,
});
const index: fc.Arbitrary<KeptIndex> = fc.record({
  kind: text,
  words: fc.array(fc.tuple(text, fc.array(form, { maxLength: 3 })), { maxLength: 5 }),
  pages: fc.array(page, { maxLength: 5 }),
  files: fc.array(file, { maxLength: 5 }),
});

test('what is kept of an index is read as it was written, wherever its bytes stand', () => {
  fc.assert(
    fc.property(index, fc.nat(7), (kept, offset) => {
      const bytes = Buffer.concat(encodeKeptIndex(kept));
      const elsewhere = new Uint8Array(offset + bytes.length);
      elsewhere.set(bytes, offset);
      expect(decodeKeptIndex(elsewhere.subarray(offset))).toEqual(kept);
    }),
    { seed: 1, numRuns: 200 },
  );
});
