import type { ExchangeFormat } from './exchange-format.ts';
import { CSV } from './formats/csv.ts';
import { JSONL } from './formats/jsonl.ts';
import { PARQUET } from './formats/parquet.ts';
import { TSV } from './formats/tsv.ts';

/** Every format in which pairs are exchanged, in the order in which help names them. */
export const FORMATS: readonly ExchangeFormat[] = [CSV, TSV, JSONL, PARQUET];

/** Finds a format by its name on the command line. */
export function formatNamed(name: string): ExchangeFormat | undefined {
  return FORMATS.find((format) => format.name === name);
}

/** Finds the format of a file that begins like this, among those that can be imported. */
export function formatOf(beginning: string): ExchangeFormat | undefined {
  return FORMATS.find((format) => format.read && format.recognizes(beginning));
}
