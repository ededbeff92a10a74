import { withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const hyphenSoft: Fault = {
  name: 'a soft hyphen stands within a word',
  expects: ['characters-invisible'],
  plant: (pair, { random }) =>
    /[[`<]/.test(pair.target) ? undefined : withMatch(pair, /(?<=\p{L}{3})(?=\p{L}{3})/gu, random, () => '\u00AD'),
};
