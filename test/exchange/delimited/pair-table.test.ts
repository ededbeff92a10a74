import { describe, expect, test } from 'vitest';
import { readRows } from '../../../src/exchange/delimited/read-rows.ts';
import { FORMATS, type ExchangeFormat, type ImportedPair } from '../../../src/exchange/index.ts';
import { articleOf, inTurn, pairOf } from '../articles.ts';

const HEADER = { version: '0.1.0', sourceLocale: 'en-US', locale: 'de-DE' };

const ARTICLE = articleOf([
  pairOf('Click **OK**, then wait.', 'Klicken Sie auf **OK**; warten Sie.', {
    before: 'Before.',
    score: 0.5,
    notes: [
      { check: 'number-differs', severity: 'error', message: 'The number 5 is missing.' },
      { check: 'doubled-word', severity: 'warning', message: '"the the"' },
    ],
  }),
  pairOf('=1+1', '', { id: '102', state: 'missing' }),
]);

const [csv, tsv] = ['csv', 'tsv'].map((name) => FORMATS.find((format) => format.name === name)!) as [ExchangeFormat, ExchangeFormat]; // prettier-ignore

async function written(format: ExchangeFormat): Promise<string> {
  const pieces = [];
  for await (const piece of format.write(inTurn([ARTICLE]), HEADER)) pieces.push(String(piece));
  return pieces.join('');
}

async function read(text: string, format = csv): Promise<ImportedPair[]> {
  const pairs = [];
  for await (const pair of format.read!(inTurn([Buffer.from(text)]))) pairs.push(pair);
  return pairs;
}

/** Turns a table into one with `;` between fields, everything in quotes, columns reversed and one more, as spreadsheets and people do. */
async function rearranged(): Promise<string> {
  const rows = [];
  for await (const { fields } of readRows(inTurn([await written(tsv)]))) rows.push(fields);
  const quoted = rows.map((row) =>
    [...row, 'mine']
      .reverse()
      .map((field) => `"${field.replaceAll('"', '""')}"`)
      .join(';'),
  );
  return `${[quoted[0], ...quoted.slice(1).reverse()].join('\n')}\n\n;;;\n`;
}

test('CSV is for spreadsheets, with a byte order mark', async () => {
  expect(await written(csv)).toBe(
    [
      '\ufeffdocset,file,id,occurrence,line,title,sourceLocale,locale,source,target,state,block,before,after,translationType,words,score,notes,metadata,sourceHash,targetHash',
      'content/de-DE,guides/build.md,a1b2c-101,1,12,Eine Site bauen,en-US,de-DE,"Click **OK**, then wait.",Klicken Sie auf **OK**; warten Sie.,translated,paragraph,Before.,,HT,3,0.5,"error number-differs: The number 5 is missing.\nwarning doubled-word: ""the the""",ms.date=2026-03-01; ms.topic=how-to,0123456789abcdef,fedcba9876543210',
      "content/de-DE,guides/build.md,'102,1,12,Eine Site bauen,en-US,de-DE,'=1+1,,missing,paragraph,,,HT,3,,,ms.date=2026-03-01; ms.topic=how-to,0123456789abcdef,fedcba9876543210",
      '',
    ].join('\r\n'),
  );
});

test('TSV is the same with tabs, without a mark', async () => {
  const text = await written(tsv);
  expect(text).toMatch(/^docset\tfile\tid\t/);
  expect(await read(text, tsv)).toEqual(await read(await written(csv)));
});

test('a table is read with its columns and rows in another order, other delimiters and more columns', async () => {
  const pairs = await read(await written(csv));
  const again = await read(await rearranged());
  const withoutPlace = ({ place, ...pair }: ImportedPair) => ({ ...pair, hasPlace: place.line > 1 });
  expect(again.map(withoutPlace).reverse()).toEqual(pairs.map(withoutPlace));
  expect(csv.recognizes(await rearranged())).toBe(true);
});

describe('columns that may be lacking', () => {
  const table = 'docset\tfile\tid\toccurrence\tlocale\ttarget\nd\ta.md\t101\t2\tde-DE\tText\n';

  test('are taken for unknown', async () => {
    expect(await read(table)).toEqual([
      { docset: 'd', file: 'a.md', id: '101', occurrence: 2, locale: 'de-DE', target: 'Text', sourceHash: '', targetHash: '', place: { line: 2, column: 1 } },
    ]); // prettier-ignore
  });

  test('a state that nobody knows is none', async () => {
    const [pair] = await read((await written(csv)).replace(',translated,', ',done,'));
    expect(pair).not.toHaveProperty('state');
  });

  test('a digest that was emptied is unknown', async () => {
    const [pair] = await read((await written(csv)).replace('fedcba9876543210', ''));
    expect(pair).toMatchObject({ sourceHash: '0123456789abcdef', targetHash: '' });
  });
});

describe('refused:', () => {
  const change = async (from: string, to: string) => (await written(csv)).replace(from, to);

  test.each([
    ['an empty file', () => '', 1, 'There is no header.'],
    ['a file of empty lines', () => '\n\n', 1, 'There is no header.'],
    ['a header without what is needed', () => change('locale,source,target', 'where,source,what'), 1, 'The header lacks the columns "locale", "target".'],
    ['a header that names a column twice', () => change('title', 'target'), 1, 'Two columns are named "target".'],
    ['a row with a field too few', () => change('de-DE,"Click', '"Click'), 2, 'This row has 20 fields, the header has 21.'],
    ['a row with a field too many', () => change('de-DE,"Click', 'de-DE,,"Click'), 2, 'This row has 22 fields, the header has 21.'],
    ['a digest that a spreadsheet has spoilt', () => change('0123456789abcdef', '1.23E+15'), 2, 'This is no pair: "sourceHash": 16 hexadecimal digits are expected.'],
    ['an occurrence that is no number', () => change('a1b2c-101,1,', 'a1b2c-101,first,'), 2, /"occurrence": .*NaN/],
    ['an occurrence that is missing', () => change('a1b2c-101,1,', 'a1b2c-101,,'), 2, /"occurrence": /],
    ['a table that ends amid its last digest', async () => (await written(csv)).slice(0, -3), 4, /"targetHash": 16 hexadecimal/],
    ['a table that ends before its last digest', async () => (await written(csv)).slice(0, -18), 4, /without a line end/],
    ['a table with the target last that ends amid it', () => 'docset,file,id,occurrence,locale,target\nd,a.md,101,1,de-DE,Tex', 2, /without a line end/],
  ])('%s', async (_, make, line, message) => {
    await expect(read(await make())).rejects.toMatchObject({
      name: 'ExchangeProblem',
      message: typeof message === 'string' ? message : (expect.stringMatching(message) as string),
      place: { line, column: 1 },
    });
  }); // prettier-ignore
});

test('a table without a line end at its end is whole if its last digest is', async () => {
  expect(await read((await written(csv)).trimEnd())).toHaveLength(2);
});
