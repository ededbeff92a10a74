import { withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const linkSpaced: Fault = {
  name: 'a space stands between the text and the address of a link',
  expects: ['link-broken'],
  plant: (pair, { random }) => withMatch(pair, /\]\((?=https?:|\.?\/|[\w-]+\.md)/g, random, () => '] ('),
};
