import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const includeDropped: Fault = {
  name: 'an include is lost',
  expects: ['directive-differs'],
  plant: (pair, { random }) =>
    withToken(pair, 'directive', random, (_written, { value }) => (value.startsWith('INCLUDE') ? '' : undefined)),
};
