import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const addressSplit: Fault = {
  name: 'spaces stand within an e-mail address',
  expects: ['identifier-split'],
  plant: (pair, { random }) =>
    withToken(pair, 'identifier', random, (written) =>
      pair.source.includes(written) ? written.replace('@', ' @ ') : undefined,
    ),
};
