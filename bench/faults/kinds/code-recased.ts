import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const codeRecased: Fault = {
  name: 'code is written in other capitals',
  expects: ['code-differs'],
  plant: (pair, { random }) =>
    withToken(pair, 'code', random, (written) => written.replace(/[a-z](?=[a-z])/, (letter) => letter.toUpperCase())),
};
