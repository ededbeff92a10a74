import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const alternativeLost: Fault = {
  name: 'the text that stands for an image is lost',
  expects: ['image-differs'],
  plant: (pair, { random }) => withToken(pair, 'image', random, (written) => written.replace(/^!\[[^[\]]+\]/, '![]')),
};
