import { withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const questionLost: Fault = {
  name: 'the question mark at the end is a full stop',
  expects: ['end-punctuation'],
  plant: (pair, { random }) =>
    pair.source.trim().endsWith('?') ? withMatch(pair, /[?？؟](?=\s*$)/g, random, () => '.') : undefined,
};
