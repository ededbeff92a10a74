import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { ExchangeFormat } from '../exchange-format.ts';
import { pairRecord, type PairRecord } from '../pair-record.ts';
import { COLUMNS, SCHEMA } from '../parquet/columns.ts';

/** Rows and code units of halves that are held at once and written as one group. */
const MOST_ROWS = 10_000;
const MOST_CHARACTERS = 1_000_000;

/** Apache Parquet for work on corpora: typed columns, compressed with Snappy, in groups of rows. */
export const PARQUET: ExchangeFormat = {
  name: 'parquet',
  description: 'Apache Parquet for work on corpora, cannot be imported',
  extension: '.parquet',
  isOfOneLocale: false,
  hasMatches: false,
  recognizes: (beginning) => beginning.startsWith('PAR1'),
  async *write(articles, { version }) {
    const bytes = new ByteWriter();
    const file = new ParquetWriter({ writer: bytes, schema: SCHEMA, createdBy: `diglot version ${version}` });
    let rows: PairRecord[] = [];
    let characters = 0;
    for await (const article of articles) {
      for (const pair of article.pairs) {
        const row = pairRecord(article, pair);
        rows.push(row);
        characters += row.source.length + row.target.length;
        if (rows.length < MOST_ROWS && characters < MOST_CHARACTERS) continue;
        writeGroup(file, rows);
        yield takeBytes(bytes);
        rows = [];
        characters = 0;
      }
    }
    writeGroup(file, rows);
    await file.finish();
    yield takeBytes(bytes);
  },
};

function writeGroup(file: ParquetWriter, rows: readonly PairRecord[]): void {
  const columnData = COLUMNS.map(({ name }) => ({ name, data: rows.map((row) => row[name]) }));
  // Nothing is awaited, as the writer only fills memory.
  void file.write({ columnData, rowGroupSize: MOST_ROWS });
}

/** Gives the bytes that were written since the last time. */
function takeBytes(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}
