import type { ExchangeArticle, ExchangeFormat, ImportedPair } from '../../src/exchange/index.ts';
import { inTurn } from './articles.ts';

/** Writes articles as a file, into German. */
export async function textOf(format: ExchangeFormat, articles: readonly ExchangeArticle[]): Promise<string> {
  const pieces: Buffer[] = [];
  const header = { version: '0.1.0', sourceLocale: 'en-US', locale: 'de-DE' };
  for await (const piece of format.write(inTurn(articles), header)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString('utf8');
}

/** Reads all pairs of a file. */
export async function pairsOf(format: ExchangeFormat, text: string): Promise<ImportedPair[]> {
  const pairs: ImportedPair[] = [];
  if (!format.read) throw new Error(`${format.name} cannot be read`);
  for await (const pair of format.read(inTurn([Buffer.from(text)]))) pairs.push(pair);
  return pairs;
}
