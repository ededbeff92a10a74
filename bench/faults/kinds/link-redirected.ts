import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const linkRedirected: Fault = {
  name: 'a link leads elsewhere',
  expects: ['link-differs'],
  plant: (pair, { random }) =>
    withToken(pair, 'link', random, (written) => written.replace(/(?<=\]\([^\s)]*?[a-z0-9]{3})(?=\)|\?|#)/i, '-2')),
};
