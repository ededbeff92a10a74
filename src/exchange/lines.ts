import { ExchangeProblem } from './exchange-problem.ts';

/** Code units that a line may have: one pair, with all that is said of it, and far more. */
const LONGEST_LINE = 16_000_000;

/** Cuts a text that comes in pieces into lines without their ends, LF or CRLF, with their numbers from 1; throws an ExchangeProblem for an endless one. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<{ text: string; line: number }> {
  let line = 1;
  let parts: string[] = [];
  let length = 0;
  const take = (rest: string): string => {
    const text = parts.length === 0 ? rest : [...parts, rest].join('');
    parts = [];
    length = 0;
    return text.endsWith('\r') ? text.slice(0, -1) : text;
  };
  for await (const piece of pieces) {
    let start = 0;
    for (let at = piece.indexOf('\n'); at !== -1; at = piece.indexOf('\n', start)) {
      yield { text: take(piece.slice(start, at)), line: line++ };
      start = at + 1;
    }
    const rest = piece.slice(start);
    parts.push(rest);
    length += rest.length;
    if (length > LONGEST_LINE) {
      throw new ExchangeProblem('This line is longer than 16 million characters.', { line, column: LONGEST_LINE });
    }
  }
  const last = take('');
  if (last !== '') yield { text: last, line };
}
