import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const placeholderChanged: Fault = {
  name: 'a placeholder is changed',
  expects: ['placeholder-differs'],
  plant: (pair, { random }) =>
    withToken(pair, 'placeholder', random, (written) =>
      written.startsWith('<') ? written.slice(1, -1) : written.replace(/^(\S)/, '$1 '),
    ),
};
