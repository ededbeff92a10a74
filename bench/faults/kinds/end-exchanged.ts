import { withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const endExchanged: Fault = {
  name: 'the full stop at the end is a colon',
  expects: ['end-punctuation', 'full-stop-lost'],
  plant: (pair, { random }) =>
    /\.\s*$/.test(pair.source) ? withMatch(pair, /[.。](?=\s*$)/g, random, () => ':') : undefined,
};
