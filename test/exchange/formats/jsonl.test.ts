import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExchangeArticle, ImportedPair } from '../../../src/exchange/index.ts';
import { JSONL } from '../../../src/exchange/formats/jsonl.ts';
import { anyArticles, articleOf, inTurn, pairOf } from '../articles.ts';

const SCHEMA = JSON.parse(readFileSync(new URL('../../../docs/schemas/pairs.schema.json', import.meta.url), 'utf8')) as {
  properties: Record<string, { description: string }>;
  required: string[];
}; // prettier-ignore

const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(SCHEMA);

const HEADER = { version: '0.1.0', sourceLocale: 'en-US', locale: 'de-DE' };

async function linesOf(articles: readonly ExchangeArticle[]): Promise<string[]> {
  const pieces = [];
  for await (const piece of JSONL.write(inTurn(articles), HEADER)) pieces.push(String(piece));
  return pieces.join('').split('\n').slice(0, -1);
}

async function read(text: string): Promise<ImportedPair[]> {
  const pairs = [];
  for await (const pair of JSONL.read?.(inTurn([Buffer.from(text)])) ?? []) pairs.push(pair);
  return pairs;
}

const [LINE = ''] = await linesOf([articleOf([pairOf('Click **OK**.', 'Klicken Sie auf **OK**.')])]);

describe('the JSON Schema', () => {
  test('holds for every line that is written', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticles, async (articles) => {
        for (const line of await linesOf(articles)) {
          validate(JSON.parse(line));
          expect(validate.errors).toBeNull();
        }
      }),
    );
  });

  test('describes the members in the order in which they are written', () => {
    expect(Object.keys(SCHEMA.properties)).toEqual(Object.keys(JSON.parse(LINE) as object));
    expect(SCHEMA.required).toEqual(Object.keys(SCHEMA.properties));
    for (const { description } of Object.values(SCHEMA.properties)) expect(description).toMatch(/\.$/);
  });

  test.each([
    ['target', null],
    ['target', undefined],
    ['state', 'done'],
    ['occurrence', 0],
    ['line', 1.5],
    ['score', 2],
    ['locale', 'de_DE'],
    ['translationType', 'PE'],
    ['notes', 'none'],
    ['notes', [{ check: 'doubled-word', severity: 'error' }]],
    ['metadata', { 'ms.date': 2026 }],
    ['sourceHash', '0123'],
    ['comment', 'one more'],
  ])('does not hold where "%s" is %j', (name, value) => {
    const record = JSON.parse(LINE) as Record<string, unknown>;
    expect(validate(record)).toBe(true);
    expect(validate({ ...record, [name]: value })).toBe(false);
  });
});

describe('a line', () => {
  test('gives the source half too, and may end in CRLF', async () => {
    expect(await read(`${LINE}\r\n\r\n`)).toMatchObject([{ source: 'Click **OK**.', place: { line: 1, column: 1 } }]);
  });

  test('of another program may leave out what importing does not need', async () => {
    const { docset, file, id, occurrence, locale, target, sourceHash } = JSON.parse(LINE) as Record<string, unknown>;
    const [pair] = await read(JSON.stringify({ docset, file, id, occurrence, locale, target, sourceHash, targetHash: '' }));
    expect(pair).toMatchObject({ id, target, sourceHash, targetHash: '' });
    expect(pair).not.toHaveProperty('source');
    expect(pair).not.toHaveProperty('state');
  }); // prettier-ignore

  test('of another program may have its members in another order, with spaces between', async () => {
    const members = Object.entries(JSON.parse(LINE) as Record<string, unknown>).reverse();
    const line = JSON.stringify(Object.fromEntries(members)).replace(/^\{/, '{ ');
    expect(JSONL.recognizes(line)).toBe(true);
    expect(await read(line)).toEqual(await read(LINE));
  });

  test.each([
    ['not valid JSON', LINE.slice(0, -1)],
    ['"target": ', LINE.replace('"target"', '"goal"')],
    ['"sourceHash": 16 hexadecimal digits are expected', LINE.replace('0123456789abcdef', '0123')],
    ['"occurrence": ', LINE.replace('"occurrence":1', '"occurrence":"1"')],
    ['it is no object', '[]'],
    ['it is no object', 'null'],
  ])('is refused: %s', async (message, line) => {
    await expect(read(`${LINE}\n${line}\n`)).rejects.toMatchObject({
      name: 'ExchangeProblem',
      message: expect.stringContaining(message) as string,
      place: { line: 2, column: 1 },
    });
  });
});
