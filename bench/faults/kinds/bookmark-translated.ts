import { otherWord, withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const bookmarkTranslated: Fault = {
  name: 'the bookmark of a link is translated',
  expects: ['link-differs', 'link-broken'],
  plant: (pair, { otherTarget, random }) =>
    withToken(pair, 'link', random, (written) =>
      written.replace(/(?<=\]\([^\s)]*#)[a-z]{3,}/, () => otherWord(otherTarget, random) ?? 'x'),
    ),
};
