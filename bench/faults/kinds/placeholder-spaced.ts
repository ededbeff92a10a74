import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const placeholderSpaced: Fault = {
  name: 'spaces stand within a placeholder',
  expects: ['placeholder-differs'],
  plant: (pair, { random }) =>
    withToken(pair, 'placeholder', random, (written) => written.replace(/^([{<[%$]+)(.*?)([}>\]%]*)$/, '$1 $2 $3')),
};
