import type { Fault } from '../fault.ts';

export const headingBegun: Fault = {
  name: 'a heading marker is put before the target',
  expects: ['block-shape-differs'],
  plant: (pair) => (pair.context === 'paragraph' ? { target: `## ${pair.target}` } : undefined),
};
