import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const markersMixed: Fault = {
  name: 'one of the asterisks that end bold text is lost',
  expects: ['emphasis-broken'],
  plant: (pair, { random }) =>
    withToken(pair, 'emphasis', random, (written) => written.replace(/^(\*\*[^*]+\*)\*$/, '$1')),
};
