import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCbor, type Cbor } from '../../src/search/cbor.ts';
import { packPlace, TITLE_WEIGHT } from '../../src/search/packed-place.ts';
import { WordColumns } from '../../src/search/word-columns.ts';
import { browserModule } from './browser-module.ts';

const { readWordFile } = await browserModule<{
  readWordFile(file: Uint8Array): { bytes: Uint8Array; words: string[] };
}>('word-file');

/** Where a word stands in a page: places of one weight, the first counted from the page's beginning, others from the one before. */
interface Run {
  readonly weight: number;
  readonly distances: readonly number[];
}

interface Page {
  readonly distance: number;
  readonly runs: readonly Run[];
  readonly title: readonly number[];
}

const number = fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 0x3_ffff }));
const weight = fc.oneof(fc.constant(24), fc.integer({ min: 1, max: 254 }));
const run = fc.record({ weight, distances: fc.array(number, { minLength: 1, maxLength: 10 }) });
const page: fc.Arbitrary<Page> = fc
  .record({
    distance: number,
    runs: fc
      .uniqueArray(run, { selector: (one) => one.weight, maxLength: 3 })
      .map((runs) => runs.sort((a, b) => a.weight - b.weight)),
    title: fc.array(number, { maxLength: 3 }),
  })
  .filter(({ runs, title }) => runs.length + title.length > 0);
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'ß', 'ก', '印', '\u{20bb7}', '\u{20bb8}'), minLength: 1 });
const pages = fc.array(page, { maxLength: 4 });
const words = fc.array(fc.record({ stem: text, pages, variants: fc.array(fc.record({ form: text, pages })) }));

function packRun({ weight: ofRun, distances }: Run): number[] {
  let place = 0;
  return distances.map((distance) => packPlace(0, ofRun, (place += distance)));
}

/** Pages as Pagefind's WebAssembly reads them. */
function asPagefind(all: readonly Page[]): Cbor {
  return all.map(({ distance, runs, title }) => [
    distance,
    runs.flatMap(({ weight, distances }) => [-1 - weight, ...distances]),
    title.length > 0 ? [-1, ...title] : [],
  ]);
}

test('browsers read columns as Pagefind would have written the words', () => {
  const columns = new WordColumns();
  const writePages = (all: readonly Page[]): void => {
    columns.count(all.length);
    for (const { distance, runs, title } of all) {
      const places = Float64Array.from([...runs, { weight: TITLE_WEIGHT, distances: title }].flatMap(packRun));
      columns.page(distance, places, 0, places.length);
    }
  };
  fc.assert(
    fc.property(words, (all) => {
      for (const word of all) {
        columns.text(word.stem);
        writePages(word.pages);
        columns.count(word.variants.length);
        for (const { form, pages: own } of word.variants) {
          columns.text(form);
          writePages(own);
        }
      }
      const read = readWordFile(columns.takeFile(all.length));
      expect(read.words).toEqual(all.map(({ stem }) => stem));
      expect(decodeCbor(read.bytes)).toEqual([
        all.map(({ stem, pages: own, variants }) => [
          stem,
          asPagefind(own),
          variants.map((variant) => [variant.form, asPagefind(variant.pages)]),
        ]),
      ]);
    }),
  );
});
