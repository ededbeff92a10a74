import { otherWord, withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const attributeChanged: Fault = {
  name: 'an attribute of an HTML tag is translated',
  expects: ['html-differs'],
  plant: (pair, { otherTarget, random }) =>
    withToken(pair, 'html', random, (written) =>
      // An anchor that only the target has is nobody's to keep.
      pair.source.includes(written)
        ? written.replace(/(?<=\b(?:href|src|id|class|name)=")[^"]+(?=")/, otherWord(otherTarget, random) ?? 'x')
        : undefined,
    ),
};
