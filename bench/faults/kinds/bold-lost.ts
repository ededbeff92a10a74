import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const boldLost: Fault = {
  name: 'bold text is no longer bold',
  expects: ['emphasis-differs'],
  plant: (pair, { random }) =>
    withToken(pair, 'emphasis', random, (written) => (written.startsWith('**') ? written.slice(2, -2) : undefined)),
};
