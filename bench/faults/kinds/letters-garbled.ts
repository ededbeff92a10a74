import { withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const lettersGarbled: Fault = {
  name: 'letters are bytes of UTF-8 read as Latin-1',
  expects: ['text-garbled'],
  plant: (pair, { random }) =>
    withMatch(pair, /[^\0-\x7f]{1,8}/gu, random, ([letters]) => Buffer.from(letters, 'utf8').toString('latin1')),
};
