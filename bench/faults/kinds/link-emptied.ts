import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const linkEmptied: Fault = {
  name: 'the text of a link is lost',
  expects: ['link-differs'],
  plant: (pair, { random }) => withToken(pair, 'link', random, (written) => written.replace(/^\[[^[\]]+\]/, '[]')),
};
