import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const linkForeign: Fault = {
  name: 'a link leads to pages in a third language',
  expects: ['link-differs'],
  plant: (pair, { random }) =>
    withToken(pair, 'link', random, (written) =>
      written.replace(/(?<=\]\(https?:\/\/[^/)\s]+\/)[a-z]{2}-[a-z]{2}(?=\/)/i, random() < 0.5 ? 'nl-nl' : 'sv-se'),
    ),
};
