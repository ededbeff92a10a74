import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const codeDashed: Fault = {
  name: 'a hyphen in code is a dash',
  expects: ['code-differs'],
  plant: (pair, { random }) => withToken(pair, 'code', random, (written) => written.replace(/--?/, '–')),
};
