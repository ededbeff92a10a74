import { customsOf } from '../../../src/checks/locale-customs.ts';
import { withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const questionLost: Fault = {
  name: 'the question mark at the end is a full stop',
  expects: ['end-punctuation'],
  // Where a particle asks, the mark may be missing.
  plant: (pair, { random, locale }) =>
    pair.source.trim().endsWith('?') && !customsOf(locale).hasFreeEnds
      ? withMatch(pair, /[?？؟](?=\s*$)/g, random, () => '.')
      : undefined,
};
