import { textOf, withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const italicLost: Fault = {
  name: 'italic text is no longer italic',
  expects: ['emphasis-differs'],
  plant: (pair, { random, locale }) =>
    // Other scripts have no italics.
    /^(?:ar|he|hi|ja|ko|th|zh)/.test(locale)
      ? undefined
      : withToken(pair, 'emphasis', random, (_written, token) =>
          token.value === '*' ? textOf(pair, token) : undefined,
        ),
};
