import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idNumber } from '../../src/search/page-id.ts';
import { encodeContents, type ShardContents } from '../../src/search/shard-contents.ts';
import { browserModule } from './browser-module.ts';

const { decodeContents } = await browserModule<{ decodeContents(bytes: Uint8Array): ShardContents }>('shard-contents');

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'ポ', 'ท', '\u{20bb7}', '\u{20bb8}'), maxLength: 40 });
const id = fc.nat({ max: 36 ** 5 - 1 }).map((number) => number.toString(36).padStart(5, '0'));

describe('the contents of a shard', () => {
  test('are read by browsers as they were written, ids and words to the letter', () => {
    const contents = fc.record({
      folder: fc.stringMatching(/^[0-9a-f]{8}$/),
      common: fc.array(word.filter((text) => text !== '')),
      ids: fc.uniqueArray(id),
      firstWords: fc.array(word),
    });
    fc.assert(
      fc.property(contents, ({ folder, common, ids, firstWords }) => {
        const pages = ids.map((one) => ({ id: one, length: 1 }));
        const written = { folder, common, pages, firstWords };
        expect(decodeContents(encodeContents(written))).toEqual(written);
      }),
    );
  });

  test('have the lengths of pages within a tenth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (length) => {
        const [page] = decodeContents(
          encodeContents({ folder: 'x', common: [], pages: [{ id: '00000', length }], firstWords: [] }),
        ).pages;
        expect(Math.abs((page?.length ?? 0) - length)).toBeLessThanOrEqual(Math.max(1, length / 10));
      }),
    );
  });

  test('tell pages apart that would have the same id', () => {
    const pages = ['00000', '00000-', '0000z', '0000z-', '0000z--'].map((one) => ({ id: one, length: 1 }));
    const { pages: read } = decodeContents(encodeContents({ folder: 'x', common: [], pages, firstWords: [] }));
    expect(read).toEqual(pages);
    expect(read.map((page) => idNumber(page.id))).toEqual([0, 0, 35, 35, 35]);
  });
});
