import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const codeDropped: Fault = {
  name: 'a code span is lost',
  expects: ['code-differs'],
  plant: (pair, { random }) => withToken(pair, 'code', random, () => ''),
};
