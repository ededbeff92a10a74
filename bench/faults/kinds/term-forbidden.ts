import type { Fault } from '../fault.ts';
import { withTerm } from '../edits.ts';

export const termForbidden: Fault = {
  name: 'a translation is used that the glossary forbids',
  expects: ['term-forbidden'],
  plant: (pair, { glossary }) => withTerm(pair, glossary, ({ forbidden }) => forbidden[0]),
};
