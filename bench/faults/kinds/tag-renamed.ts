import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const tagRenamed: Fault = {
  name: 'the name of an HTML tag is changed',
  expects: ['html-differs'],
  plant: (pair, { random }) =>
    withToken(pair, 'html', random, (written, { value }) =>
      /^(?:\/?a|!--)$/.test(value) ? undefined : written.replace(/[a-z]+/i, 'abschnitt'),
    ),
};
