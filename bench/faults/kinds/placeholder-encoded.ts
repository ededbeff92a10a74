import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const placeholderEncoded: Fault = {
  name: 'the brackets of a placeholder are encoded twice',
  expects: ['placeholder-differs'],
  plant: (pair, { random }) =>
    withToken(pair, 'placeholder', random, (written) =>
      written.replace(/^(?:\\?<|&lt;)(.*?)(?:\\?>|&gt;)$/, '&amp;lt;$1&amp;gt;'),
    ),
};
