import type { Fault } from '../fault.ts';

export const listBegun: Fault = {
  name: 'a dash and a space are put before the target',
  expects: ['block-shape-differs'],
  plant: (pair) => (pair.context === 'paragraph' ? { target: `- ${pair.target}` } : undefined),
};
