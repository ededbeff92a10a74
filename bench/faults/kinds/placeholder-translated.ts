import { otherWord, withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const placeholderTranslated: Fault = {
  name: 'the name of a placeholder is translated',
  expects: ['placeholder-differs'],
  plant: (pair, { otherTarget, random }) =>
    withToken(pair, 'placeholder', random, (written) =>
      // What readers fill in, as `{TENANT NAME}`, may be translated, and may be so already.
      /^\{(?!.* |\p{Lu}{2})/u.test(written) && pair.source.includes(written)
        ? `{${otherWord(otherTarget, random) ?? 'x'}}`
        : undefined,
    ),
};
