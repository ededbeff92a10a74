import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const identifierSplit: Fault = {
  name: 'a dotted identifier is split',
  expects: ['identifier-split'],
  plant: (pair, { random }) =>
    withToken(pair, 'identifier', random, (written) =>
      /^[A-Za-z]\w+\.[A-Za-z]\w+/.test(written) ? written.replace('.', '. ') : undefined,
    ),
};
