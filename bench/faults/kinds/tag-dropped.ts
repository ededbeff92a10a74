import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const tagDropped: Fault = {
  name: 'an HTML tag is lost',
  expects: ['html-differs'],
  plant: (pair, { random }) =>
    withToken(pair, 'html', random, (_written, { value }) => (/^(?:\/?a|!--)$/.test(value) ? undefined : '')),
};
