import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const imageDropped: Fault = {
  name: 'an image is lost',
  expects: ['image-differs'],
  plant: (pair, { random }) => withToken(pair, 'image', random, () => ''),
};
