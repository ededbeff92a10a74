import fc from 'fast-check';
import { Compression, ParquetFile, readParquet, wasmMemory } from 'parquet-wasm';
import { describe, expect, test } from 'vitest';
import type { ExchangeArticle } from '../../../src/exchange/index.ts';
import { PARQUET } from '../../../src/exchange/formats/parquet.ts';
import { pairRecord } from '../../../src/exchange/pair-record.ts';
import { readArrow } from '../arrow-values.ts';
import { anyArticles, articleOf, inTurn, pairOf } from '../articles.ts';

const HEADER = { version: '0.1.0', sourceLocale: 'en-US', locale: 'de-DE' };

async function write(articles: readonly ExchangeArticle[]): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  for await (const piece of PARQUET.write(inTurn(articles), HEADER)) pieces.push(Buffer.from(piece));
  return pieces;
}

/** Reads a file by another reader than the writer's author's. */
function read(bytes: Uint8Array): { types: unknown[]; rows: unknown[] } {
  const types = [];
  const rows = [];
  for (const batch of readParquet(bytes).recordBatches()) {
    const data = batch.intoFFI();
    const { buffer } = wasmMemory() as unknown as { buffer: ArrayBuffer };
    const { type, values } = readArrow(buffer, data.schemaAddr(), data.arrayAddr());
    types.push(type);
    for (const row of values as { metadata: { key: string; value: string }[] }[]) {
      rows.push({ ...row, metadata: Object.fromEntries(row.metadata.map(({ key, value }) => [key, value])) });
    }
    data.free();
  }
  return { types, rows };
}

const ARTICLE = articleOf([
  pairOf('Click **OK**.', 'Klicken Sie auf **OK**.', {
    before: 'Before.',
    score: 0.25,
    notes: [
      { check: 'doubled-word', severity: 'warning', message: '"the the"' },
      { check: 'number-differs', severity: 'error', message: 'The number 5 is missing.' },
    ],
  }),
  pairOf('Wait.', '', { id: '102', state: 'missing' }),
]);

describe('another reader', () => {
  test('sees typed columns', async () => {
    const { types } = read(Buffer.concat(await write([ARTICLE])));
    expect(types).toEqual([
      ['+s', {
        docset: 'u', file: 'u', id: 'u', occurrence: 'i', line: 'i', title: 'u', sourceLocale: 'u', locale: 'u', source: 'u', target: 'u',
        state: 'u', block: 'u', before: 'u?', after: 'u?', translationType: 'u?', words: 'i', score: 'g?',
        notes: ['+l', { element: ['+s', { check: 'u', severity: 'u', message: 'u' }] }],
        metadata: ['+m', { key_value: ['+s', { key: 'u', value: 'u' }] }],
        sourceHash: 'u', targetHash: 'u',
      }],
    ]); // prettier-ignore
  });

  test('reads the records that were written', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticles, async (articles) => {
        const bytes = Buffer.concat(await write(articles));
        const records = articles.flatMap((article) => article.pairs.map((pair) => pairRecord(article, pair)));
        // That reader takes no file without a group.
        fc.pre(records.length > 0);
        expect(read(bytes).rows).toEqual(records);
        expect(Buffer.concat(await write(articles))).toEqual(bytes);
      }),
      { numRuns: 50 },
    );
  });

  test('finds groups of rows, compressed, each written when it was full', async () => {
    const long = 'A sentence of some length. '.repeat(100);
    const pairs = Array.from({ length: 1000 }, (_, i) => pairOf(`${i} ${long}`, '', { id: `${i}`, state: 'missing' }));
    const pieces = await write([articleOf(pairs), ARTICLE]);
    const file = await ParquetFile.fromFile(new Blob(pieces as Uint8Array<ArrayBuffer>[]));
    const groups = file.metadata().rowGroups();
    expect(pieces).toHaveLength(groups.length);
    expect(groups.map((group) => group.numRows())).toEqual([370, 370, 262]);
    const compressions = groups.flatMap((group) => group.columns().map((column) => column.compression()));
    expect(new Set(compressions)).toEqual(new Set([Compression.SNAPPY]));
    const whole = Buffer.concat(pieces);
    expect(whole.length).toBeLessThan(300_000);
    expect(read(whole).rows).toHaveLength(1002);
    expect(file.metadata().fileMetadata().createdBy()).toBe('diglot version 0.1.0');
  }); // prettier-ignore
});
