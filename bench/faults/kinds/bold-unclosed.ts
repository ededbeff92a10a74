import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const boldUnclosed: Fault = {
  name: 'a marker of bold text is lost',
  expects: ['emphasis-broken'],
  plant: (pair, { random }) =>
    withToken(pair, 'emphasis', random, (written) => (written.startsWith('**') ? written.slice(0, -2) : undefined)),
};
