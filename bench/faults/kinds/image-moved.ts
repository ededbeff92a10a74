import { otherWord, withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const imageMoved: Fault = {
  name: 'part of the address of an image is translated',
  expects: ['image-differs'],
  plant: (pair, { otherTarget, random }) =>
    withToken(pair, 'image', random, (written) =>
      written.replace(/(?<=\]\([^\s)]*\/)[a-z]{3,}(?=[^/)]*\))/, () => otherWord(otherTarget, random) ?? 'x'),
    ),
};
