import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const digitsWidened: Fault = {
  name: 'digits of a number are full-width',
  expects: ['marks-foreign'],
  plant: (pair, { random, locale }) =>
    // There they are at home.
    /^(?:ja|zh|ko|ar)/.test(locale)
      ? undefined
      : withToken(pair, 'number', random, (written) =>
          written.replaceAll(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
        ),
};
