import type { Fault } from '../fault.ts';

export const breakLost: Fault = {
  name: 'a line break is lost',
  expects: ['html-differs'],
  plant: ({ target }) => ({ target: target.replace(/<br ?\/?>/i, ' ') }),
};
