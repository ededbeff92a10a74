import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const linkUnclosed: Fault = {
  name: 'the last bracket of a link is lost',
  expects: ['link-broken'],
  plant: (pair, { random }) =>
    withToken(pair, 'link', random, (written) => (written.includes('](http') ? written.slice(0, -1) : undefined)),
};
