import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const linkWidened: Fault = {
  name: 'the brackets of a link are full-width',
  expects: ['link-broken'],
  plant: (pair, { random }) =>
    withToken(pair, 'link', random, (written) =>
      written.includes('](') ? written.replace('](', ']（').replace(/\)$/, '）') : undefined,
    ),
};
