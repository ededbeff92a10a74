import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const nameSplit: Fault = {
  name: 'a name with capitals within is split',
  expects: ['identifier-split'],
  plant: (pair, { random }) =>
    withToken(pair, 'identifier', random, (written) =>
      /^[A-Za-z]+$/.test(written) && pair.source.includes(written) && pair.target.split(written).length === 2
        ? written.replace(/(?<=[a-z])(?=[A-Z])/, ' ')
        : undefined,
    ),
};
