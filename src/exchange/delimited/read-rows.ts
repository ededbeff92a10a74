import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { ExchangeProblem } from '../exchange-problem.ts';
import type { Delimiter } from './write-row.ts';

/** Bytes that a row may have: one pair, with all that is said of it, and far more. */
const LONGEST_ROW = 16_000_000;

/** A row of a table, the header being one. */
export interface Row {
  readonly fields: readonly string[];
  /** Line in which it begins, from 1. */
  readonly line: number;
  /** Whether a line end follows; without one it may have been cut off. */
  readonly isEnded: boolean;
}

/**
 * Reads the rows of a table (RFC 4180, with any of our delimiters: the first line tells which) that comes in pieces. Rows may end in
 * LF, and may have any number of fields; empty ones are passed over. Throws an ExchangeProblem for broken quotes and endless rows.
 */
export async function* readRows(pieces: AsyncIterable<string>): AsyncGenerator<Row> {
  const { delimiter, text } = await findDelimiter(pieces);
  let line = 1;
  let lastPiece = '';
  const starts: number[] = [];
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    max_record_size: LONGEST_ROW,
    // The parser counts the line ends within fields otherwise than editors do.
    on_record: (fields) => {
      starts.push(line);
      line += 1 + lineEndsIn(fields);
      return fields;
    },
  });
  const noted = async function* () {
    for await (const piece of text) yield (lastPiece = piece);
  };
  // What fails here makes the loop below fail.
  pipeline(noted, parser, () => undefined);
  let held: Row | undefined;
  try {
    for await (const fields of parser as AsyncIterable<string[]>) {
      const start = starts.shift() ?? line;
      if (held) yield held;
      held = fields.some((field) => field !== '') ? { fields, line: start, isEnded: true } : undefined;
    }
  } catch (error) {
    throw error instanceof CsvError ? new ExchangeProblem(explain(error), { line, column: 1 }) : error;
  }
  if (held) yield { ...held, isEnded: lastPiece.endsWith('\n') };
}

/** Finds what parts the fields of the first line, and gives the text with that line. */
async function findDelimiter(
  pieces: AsyncIterable<string>,
): Promise<{ delimiter: Delimiter; text: AsyncIterable<string> }> {
  const iterator = pieces[Symbol.asyncIterator]();
  let beginning = '';
  for (let isFound = false; !isFound && beginning.length < LONGEST_ROW;) {
    const next = await iterator.next();
    if (next.done) break;
    beginning += next.value;
    isFound = /[,;\t\n]/.test(next.value);
  }
  async function* text(): AsyncGenerator<string> {
    yield beginning;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { delimiter: delimiterOf(beginning) ?? ',', text: text() };
}

/** Tells what parts the fields of a text's first line. */
export function delimiterOf(text: string): Delimiter | undefined {
  return /^[^,;\t\n]*([,;\t])/.exec(text)?.[1] as Delimiter | undefined;
}

function lineEndsIn(fields: readonly string[]): number {
  let count = 0;
  for (const field of fields) {
    for (let at = field.indexOf('\n'); at !== -1; at = field.indexOf('\n', at + 1)) count++;
  }
  return count;
}

function explain(error: CsvError): string {
  const { column } = error as CsvError & { column?: number };
  const where = column === undefined ? '' : `, field ${column + 1}`;
  if (error.code === 'CSV_MAX_RECORD_SIZE') return 'The row that begins here is longer than 16 million bytes.';
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return `In the row that begins here${where}, a quote is opened and never closed.`;
  return `In the row that begins here${where}, quotes are broken: a field with a quote in it stands in quotes, and the quote is doubled.`;
}
