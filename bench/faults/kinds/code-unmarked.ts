import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const codeUnmarked: Fault = {
  name: 'the backticks of a code span are lost',
  expects: ['code-differs'],
  plant: (pair, { random }) => withToken(pair, 'code', random, (_written, { value }) => value),
};
