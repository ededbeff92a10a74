import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const placeholderRecased: Fault = {
  name: 'the name of a placeholder is written in other capitals',
  expects: ['placeholder-differs'],
  plant: (pair, { random }) =>
    withToken(pair, 'placeholder', random, (written) =>
      /^\$?\{+[a-z]+[A-Z]?\w*\}+$/.test(written) && pair.source.includes(written)
        ? written.replace(/[a-z]/, (letter) => letter.toUpperCase())
        : undefined,
    ),
};
