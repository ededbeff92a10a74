import { beginsTable, readTable, writeTable } from '../delimited/pair-table.ts';
import type { ExchangeFormat } from '../exchange-format.ts';

/** CSV with tabs in place of commas, for programs: without a byte order mark. */
export const TSV: ExchangeFormat = {
  name: 'tsv',
  description: 'tab-separated values, a row for each pair',
  extension: '.tsv',
  isOfOneLocale: false,
  hasMatches: false,
  recognizes: (beginning) => beginsTable(beginning, ['\t']),
  write: (articles) => writeTable(articles, '\t'),
  read: readTable,
};
