import { decodeText } from '../decode-text.ts';
import type { ExchangeFormat } from '../exchange-format.ts';
import { ExchangeProblem } from '../exchange-problem.ts';
import { linesOf } from '../lines.ts';
import { pairRecord, readPairRecord } from '../pair-record.ts';

/** JSON Lines: an object for each pair, its members written in the same order and read in any; halves are Markdown as written. */
export const JSONL: ExchangeFormat = {
  name: 'jsonl',
  description: 'JSON Lines, an object for each pair',
  extension: '.jsonl',
  isOfOneLocale: false,
  hasMatches: false,
  recognizes: (beginning) => /^\uFEFF?\s*\{\s*"/.test(beginning),
  async *write(articles) {
    for await (const article of articles) {
      yield article.pairs.map((pair) => `${JSON.stringify(pairRecord(article, pair))}\n`).join('');
    }
  },
  async *read(bytes) {
    for await (const { text, line } of linesOf(decodeText(bytes))) {
      if (text.trim() !== '') yield readPairRecord(parseLine(text, line), { line, column: 1 });
    }
  },
};

function parseLine(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ExchangeProblem(`This line is not valid JSON: ${reason}.`, { line, column: 1 });
  }
}
