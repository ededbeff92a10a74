import { beginsTable, readTable, writeTable } from '../delimited/pair-table.ts';
import type { ExchangeFormat } from '../exchange-format.ts';

/** CSV (RFC 4180) for spreadsheets: with a byte order mark, without which Excel takes UTF-8 for the system's old code page. */
export const CSV: ExchangeFormat = {
  name: 'csv',
  description: 'CSV for spreadsheets, a row for each pair',
  extension: '.csv',
  isOfOneLocale: false,
  hasMatches: false,
  recognizes: (beginning) => beginsTable(beginning, [',', ';']),
  async *write(articles) {
    yield '\ufeff';
    yield* writeTable(articles, ',');
  },
  read: readTable,
};
