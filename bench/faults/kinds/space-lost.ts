import { withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const spaceLost: Fault = {
  name: 'the space behind a comma or full stop is lost',
  expects: ['space-missing'],
  plant: (pair, { random, locale }) =>
    /^(?:ja|zh|th)/.test(locale)
      ? undefined
      : withMatch(pair, /(?<=\p{L}[\p{L}\p{M}]{2,}[,.;:!?،؛؟]) (?=\p{L}\p{L})/gu, random, () => ''),
};
