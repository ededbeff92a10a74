import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const codeChanged: Fault = {
  name: 'a code span is changed',
  expects: ['code-differs'],
  plant: (pair, { random }) =>
    withToken(pair, 'code', random, (written) =>
      /[a-z]{2}/.test(written) ? written.replace(/([a-z])([a-z])/, '$1 $2') : undefined,
    ),
};
