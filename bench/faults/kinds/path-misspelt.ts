import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const pathMisspelt: Fault = {
  name: 'a letter of an identifier is lost',
  expects: ['identifier-translated'],
  plant: (pair, { random }) =>
    withToken(pair, 'identifier', random, (written) =>
      /[._\\/@]/.test(written) && pair.source.includes(written)
        ? written.replace(/(?<=[A-Za-z]{2})[a-z](?=[a-z])/, '')
        : undefined,
    ),
};
