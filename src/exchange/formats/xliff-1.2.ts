import type { ExchangeFormat } from '../exchange-format.ts';
import { readXliff1 } from '../xliff/read-xliff-1.ts';
import { isXliff } from '../xliff/recognize-xliff.ts';
import { writeXliff1 } from '../xliff/write-xliff-1.ts';

/** XLIFF 1.2 (OASIS, 2008), for the many tools that do not read 2.x. */
export const XLIFF_1: ExchangeFormat = {
  name: 'xliff-1.2',
  description: 'XLIFF 1.2, for tools that do not read 2.1',
  extension: '.xlf',
  isOfOneLocale: true,
  hasMatches: true,
  recognizes: (beginning) => isXliff(beginning, '1.'),
  write: writeXliff1,
  read: readXliff1,
};
