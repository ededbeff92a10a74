import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const pathSplit: Fault = {
  name: 'a space stands within a path',
  expects: ['identifier-split'],
  plant: (pair, { random }) =>
    withToken(pair, 'identifier', random, (written) =>
      /\w[\\/]\w/.test(written) && pair.source.includes(written)
        ? written.replace(/(?<=\w)([\\/])(?=\w)/, random() < 0.5 ? '$1 ' : ' $1')
        : undefined,
    ),
};
