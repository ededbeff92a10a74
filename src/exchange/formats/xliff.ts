import type { ExchangeFormat } from '../exchange-format.ts';
import { readXliff2 } from '../xliff/read-xliff-2.ts';
import { isXliff } from '../xliff/recognize-xliff.ts';
import { writeXliff2 } from '../xliff/write-xliff-2.ts';

/** XLIFF 2.1 (OASIS, 2018), core with its modules for metadata, glossaries and matches; 2.0 is read, too. */
export const XLIFF: ExchangeFormat = {
  name: 'xliff',
  description: 'XLIFF 2.1, for translation tools',
  extension: '.xlf',
  isOfOneLocale: true,
  hasMatches: true,
  recognizes: (beginning) => isXliff(beginning, '2.'),
  write: writeXliff2,
  read: readXliff2,
};
