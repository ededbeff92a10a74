import { textOf, withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const linkUnlinked: Fault = {
  name: 'only the text of a link is left',
  expects: ['link-differs'],
  plant: (pair, { random }) => withToken(pair, 'link', random, (_written, token) => textOf(pair, token)),
};
