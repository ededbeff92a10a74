import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const queryLost: Fault = {
  name: 'the query or the bookmark of a link is lost',
  expects: ['link-differs'],
  plant: (pair, { random }) =>
    withToken(pair, 'link', random, (written) => written.replace(/(?<=\]\([^\s)?#]+)[?#][^\s)]{6,}(?=\))/, '')),
};
