import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const boldSpaced: Fault = {
  name: 'spaces stand inside the markers of bold text',
  expects: ['emphasis-broken'],
  plant: (pair, { random }) =>
    withToken(pair, 'emphasis', random, (written) =>
      written.startsWith('**') ? `** ${written.slice(2, -2)} **` : undefined,
    ),
};
