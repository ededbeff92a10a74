import { otherWord, withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const placeholderTranslated: Fault = {
  name: 'the name of a placeholder is translated',
  expects: ['placeholder-differs'],
  plant: (pair, { otherTarget, random }) =>
    withToken(pair, 'placeholder', random, (written) =>
      written.startsWith('{') ? `{${otherWord(otherTarget, random) ?? 'x'}}` : undefined,
    ),
};
