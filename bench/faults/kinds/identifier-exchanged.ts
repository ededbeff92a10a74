import { otherWord, withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const identifierExchanged: Fault = {
  name: 'an identifier is translated',
  expects: ['identifier-translated'],
  plant: (pair, { otherTarget, random }) =>
    withToken(pair, 'identifier', random, (written) =>
      // What only the target has, as `z.B`, is no identifier that was kept.
      pair.target.split(written).length === 2 && pair.source.includes(written) && /[._-]/.test(written)
        ? otherWord(otherTarget, random)
        : undefined,
    ),
};
