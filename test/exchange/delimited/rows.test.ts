import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMULAS_AND_VALUES, unguarded } from '../../../src/exchange/delimited/guard.ts';
import { delimiterOf, readRows, type Row } from '../../../src/exchange/delimited/read-rows.ts';
import { delimitedRow, type Delimiter } from '../../../src/exchange/delimited/write-row.ts';
import { parseCsv } from '../../cli/parse-csv.ts';
import { inTurn } from '../articles.ts';

async function rowsOf(...pieces: string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of readRows(inTurn(pieces))) rows.push(row);
  return rows;
}

const field = fc
  .array(fc.constantFrom('a', '"', ',', ';', '\t', '\r', '\n', '\r\n', "'", '=', '1', ' ', '\ufeff', '😀', 'ü'), { maxLength: 6 })
  .map((pieces) => pieces.join('')); // prettier-ignore

/** Rows of the same number of fields, the first of which has no line end or delimiter in it. */
const table = fc
  .integer({ min: 2, max: 4 })
  .chain((width) => fc.array(fc.array(field, { minLength: width, maxLength: width }), { maxLength: 4 }))
  .map((rows) => rows.filter((row) => row.some((text) => text !== '')));

describe.each([',', ';', '\t'] satisfies Delimiter[])('rows with %j', (delimiter) => {
  const written = (rows: readonly (readonly string[])[]) =>
    rows.map((row) => delimitedRow(row, delimiter, FORMULAS_AND_VALUES)).join('');

  test('are read as they were written, in whatever pieces they come', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.nat(), async (rows, place) => {
        const width = rows[0]?.length ?? 2;
        const header = Array.from({ length: width }, () => 'name');
        const characters = Array.from(written([header, ...rows]));
        const cut = place % characters.length;
        const read = await rowsOf(characters.slice(0, cut).join(''), characters.slice(cut).join(''));
        expect(read[0]?.fields).toEqual(header);
        const fields = read.slice(1).map((row) => row.fields.map((value) => unguarded(value, FORMULAS_AND_VALUES)));
        expect(fields).toEqual(rows);
        for (const { line, isEnded } of read) expect([line > 0, isEnded]).toEqual([true, true]);
      }),
    );
  });

  test('are found by the first line', () => {
    expect(delimiterOf(written([['a', 'b;,\t']]))).toBe(delimiter);
  });
});

test('what is written is RFC 4180 to another parser', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const text = rows.map((row) => delimitedRow(row, ',', FORMULAS_AND_VALUES)).join('');
      const read = parseCsv(text).map((row) => row.map((value) => unguarded(value, FORMULAS_AND_VALUES)));
      expect(read).toEqual(rows);
    }),
  );
});

test('numbers are written plainly, texts that look like numbers are not', () => {
  expect(delimitedRow([-1, 0.5, '-1', '0.5', 'a,b', 'c "d"'], ',', FORMULAS_AND_VALUES)).toBe(
    `-1,0.5,'-1,'0.5,"a,b","c ""d"""\r\n`,
  );
});

test('rows know the line in which they begin, whatever ends lines within them', async () => {
  const rows = await rowsOf('a,b\r\n"1\r\n2\n3",x\n\n"\r",y\r\n,\r\nz,"\n"');
  expect(rows.map(({ line, isEnded }) => [line, isEnded])).toEqual([[1, true], [2, true], [6, true], [8, false]]); // prettier-ignore
});

describe('refused with the line in which the row begins:', () => {
  test.each([
    ['a quote that is never closed', 'a,b\nx,y\nx,"y\nx,y\n', 3, /field 2, a quote is opened and never closed/],
    ['a quote within a field', 'a,b\nx,y"z\n', 2, /field 2, quotes are broken/],
    ['text behind a closing quote', 'a,b\n"x\n"y,z\n', 2, /field 1, quotes are broken/],
    ['an endless field', `a,b\nx,"${'y'.repeat(16_000_001)}"\n`, 2, /longer than 16 million/],
    ['an endless row', `a,b\nx${`,${'y'.repeat(1_000_000)}`.repeat(17)}\n`, 2, /longer than 16 million/],
  ])('%s', async (_, text, line, message) => {
    await expect(rowsOf(text)).rejects.toMatchObject({
      name: 'ExchangeProblem',
      message: expect.stringMatching(message) as string,
      place: { line, column: 1 },
    });
  });
});

test('a source that fails fails the reading', async () => {
  async function* failing(): AsyncGenerator<string> {
    yield await Promise.resolve('a,b\n1,2\n');
    throw new Error('the disk is gone');
  }
  const read = async () => {
    for await (const row of readRows(failing())) expect(row.fields).toHaveLength(2);
  };
  await expect(read()).rejects.toThrow('the disk is gone');
});

test('a reader that has seen enough lets the source go', async () => {
  let isLetGo = false;
  async function* endless(): AsyncGenerator<string> {
    try {
      for (;;) yield await Promise.resolve('a,b\n');
    } finally {
      isLetGo = true;
    }
  }
  for await (const { line } of readRows(endless())) if (line > 3) break;
  await expect.poll(() => isLetGo).toBe(true);
});
