import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ExchangeProblem,
  FORMATS,
  formatOf,
  resolveTarget,
  type ExchangeArticle,
  type ExchangeFormat,
  type ImportedPair,
} from '../../src/exchange/index.ts';
import { markdownOf } from '../../src/model/inline-content.ts';
import { anyArticles, articleOf, inTurn, pairOf } from './articles.ts';

const HEADER = { version: '0.1.0', sourceLocale: 'en-US', locale: 'de-DE' };

async function writeAll(format: ExchangeFormat, articles: readonly ExchangeArticle[]): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of format.write(inTurn(articles), HEADER)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

function readAll(format: ExchangeFormat, chunks: readonly Uint8Array[]): Promise<ImportedPair[]> {
  return collect(format, inTurn(chunks));
}

async function collect(format: ExchangeFormat, bytes: AsyncIterable<Uint8Array>): Promise<ImportedPair[]> {
  const pairs: ImportedPair[] = [];
  if (!format.read) throw new Error(`${format.name} cannot be read`);
  for await (const pair of format.read(bytes)) pairs.push(pair);
  return pairs;
}

/** What exporting gave, as importing is to give it back. */
function expectedOf(articles: readonly ExchangeArticle[]) {
  return articles.flatMap(
    ({ docset, file, locale, pairs }) =>
    pairs.map(({ id, occurrence, sourceHash, targetHash, state, target }) => ({
      docset, file, locale, id, occurrence, sourceHash, targetHash, state, target: markdownOf(target),
    })), // prettier-ignore
  );
}

function resolved(articles: readonly ExchangeArticle[], imported: readonly ImportedPair[]) {
  const pairs = articles.flatMap((article) => article.pairs);
  return imported.map(({ place, source, target, targetInsteadOf, ...rest }, index) => {
    expect(place.line).toBeGreaterThan(0);
    const pair = pairs[index]!;
    if (typeof source === 'string') expect(source).toBe(markdownOf(pair.source));
    const meant = targetInsteadOf?.(markdownOf(pair.target)) ?? target;
    const result = resolveTarget(meant, pair.source, pair.target);
    return { ...rest, target: 'content' in result ? markdownOf(result.content) : result.problem };
  });
}

function cutAt(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const cuts = [0, ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return cuts.slice(1).map((end, index) => bytes.subarray(cuts[index], end));
}

const SMALL = [
  articleOf([
    pairOf('Click **OK**.', 'Klicken Sie auf **OK**.'),
    pairOf('See [the guide](a.md).', '', { id: 'a1b2c-102', state: 'missing' }),
  ]),
];

test('formats have names and extensions of their own', () => {
  expect(new Set(FORMATS.map(({ name }) => name)).size).toBe(FORMATS.length);
  expect(FORMATS.every(({ extension }) => /^\.[a-z0-9]+$/.test(extension))).toBe(true);
});

describe.each(FORMATS.filter(({ read }) => read).map((format) => [format.name, format] as const))('%s', (_, format) => {
  test('gives back what it was given, in whatever pieces it comes', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticles, fc.array(fc.nat(), { maxLength: 4 }), async (articles, places) => {
        const bytes = await writeAll(format, articles);
        const imported = await readAll(format, cutAt(bytes, places));
        expect(resolved(articles, imported)).toEqual(expectedOf(articles));
        expect(await writeAll(format, articles)).toEqual(bytes);
      }),
    );
  });

  test('is recognized by its beginning, and as no other format', async () => {
    const beginning = (await writeAll(format, SMALL)).toString('utf8').slice(0, 1000);
    expect(formatOf(beginning)?.name).toBe(format.name);
    expect(formatOf(`\ufeff${beginning}`)?.name).toBe(format.name);
  });

  test('refuses a file that was cut off, or gives the pairs before the cut', async () => {
    const bytes = await writeAll(format, SMALL);
    const whole = await readAll(format, [bytes]);
    let refused = 0;
    for (let end = 0; end < bytes.length; end++) {
      try {
        const pairs = await readAll(format, [bytes.subarray(0, end)]);
        expect(whole.slice(0, pairs.length)).toEqual(pairs);
      } catch (error) {
        if (!(error instanceof ExchangeProblem)) throw error;
        expect(error.place.line).toBeGreaterThan(0);
        expect(error.place.column).toBeGreaterThan(0);
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(bytes.length / 2);
  });

  test('reads UTF-16 by its byte order mark, however it comes in pieces', async () => {
    const bytes = await writeAll(format, SMALL);
    const pairs = await readAll(format, [bytes]);
    const text = bytes.toString('utf8').replace(/^\ufeff/, '').replace('encoding="UTF-8"', 'encoding="UTF-16"'); // prettier-ignore
    const littleEndian = Buffer.from(`\ufeff${text}`, 'utf16le');
    expect(await readAll(format, [littleEndian])).toEqual(pairs);
    expect(
      await readAll(
        format,
        Array.from(littleEndian, (byte) => Buffer.of(byte)),
      ),
    ).toEqual(pairs);
    expect(await readAll(format, [Buffer.from(littleEndian).swap16()])).toEqual(pairs);
  });

  test('refuses other encodings', async () => {
    const text = (await writeAll(format, SMALL)).toString('utf8').replace(/^\ufeff/, '');
    const withoutMark = Buffer.from(text, 'utf16le');
    await expect(readAll(format, [withoutMark])).rejects.toThrow(ExchangeProblem);
    const utf32 = Buffer.from(Uint32Array.from(`\ufeff${text}`, (character) => character.codePointAt(0) ?? 0).buffer);
    await expect(readAll(format, [utf32])).rejects.toThrow(ExchangeProblem);
    const loneSurrogate = Buffer.concat([Buffer.from(`\ufeff${text}`, 'utf16le'), Buffer.of(0x00, 0xd8, 0x0a, 0x00)]);
    await expect(readAll(format, [loneSurrogate])).rejects.toThrow(ExchangeProblem);
    const latin = Buffer.from(text.replace('Klicken', 'Drücken'), 'latin1');
    await expect(readAll(format, [latin])).rejects.toThrow(ExchangeProblem);
  });

  test('holds nothing of a line without an end', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      const text = (await writeAll(format, SMALL)).toString('utf8');
      yield Buffer.from(text.slice(0, text.indexOf('Klicken')));
      for (let i = 0; i < 4000; i++) yield Buffer.alloc(10_000, 'x');
    }
    await expect(collect(format, endless())).rejects.toThrow(ExchangeProblem);
  });
});
