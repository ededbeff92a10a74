import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const codeUnclosed: Fault = {
  name: 'a backtick of a code span is lost',
  expects: ['code-differs'],
  plant: (pair, { random }) => withToken(pair, 'code', random, (written) => written.replace(/`+$/, '')),
};
