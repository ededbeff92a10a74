import { otherWord, withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const identifierExchanged: Fault = {
  name: 'an identifier is translated',
  expects: ['identifier-translated', 'link-differs'],
  plant: (pair, { otherTarget, random }) => withToken(pair, 'identifier', random, () => otherWord(otherTarget, random)),
};
