import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const codeWidened: Fault = {
  name: 'letters of a code span are full-width',
  expects: ['code-differs'],
  plant: (pair, { random }) =>
    withToken(pair, 'code', random, (written) =>
      written.replaceAll(/[A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    ),
};
