import type { ExchangeFormat } from './exchange-format.ts';
import { CSV } from './formats/csv.ts';
import { JSONL } from './formats/jsonl.ts';
import { PARQUET } from './formats/parquet.ts';
import { PO } from './formats/po.ts';
import { TMX } from './formats/tmx.ts';
import { TSV } from './formats/tsv.ts';
import { XLIFF_1 } from './formats/xliff-1.2.ts';
import { XLIFF } from './formats/xliff.ts';

/** Every format in which pairs are exchanged, in the order in which help names them. */
export const FORMATS: readonly ExchangeFormat[] = [XLIFF, XLIFF_1, PO, TMX, CSV, TSV, JSONL, PARQUET];

/** Finds a format by its name on the command line. */
export function formatNamed(name: string): ExchangeFormat | undefined {
  return FORMATS.find((format) => format.name === name);
}

/** Finds the format of a file that begins like this, among those that can be imported. */
export function formatOf(beginning: string): ExchangeFormat | undefined {
  return FORMATS.find((format) => format.read && format.recognizes(beginning));
}
