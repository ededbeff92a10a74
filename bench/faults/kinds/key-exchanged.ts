import { withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const keyExchanged: Fault = {
  name: 'a key to be pressed is another one',
  expects: ['key-differs'],
  plant: (pair, { random }) =>
    withMatch(pair, /(?<=\+ ?)[A-Z](?![\w])|(?<!\w)F(?:[1-9]|1[0-2])(?!\w)/g, random, ([key]) =>
      key.length === 1 ? (key === 'Q' ? 'W' : 'Q') : key === 'F3' ? 'F6' : 'F3',
    ),
};
