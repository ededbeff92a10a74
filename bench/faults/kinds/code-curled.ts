import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const codeCurled: Fault = {
  name: 'quotation marks in code are typographic',
  expects: ['code-differs'],
  plant: (pair, { random }) =>
    withToken(pair, 'code', random, (written) => written.replace(/"([^"]*)"/, '“$1”').replace(/'([^']*)'/, '‘$1’')),
};
