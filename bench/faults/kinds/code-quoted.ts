import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const codeQuoted: Fault = {
  name: 'quotation marks stand for the backticks of a code span',
  expects: ['code-differs'],
  plant: (pair, { random }) => withToken(pair, 'code', random, (_written, { value }) => `"${value}"`),
};
