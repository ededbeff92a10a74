import { withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const quoteLost: Fault = {
  name: 'a quotation mark is lost',
  expects: ['quotes-unpaired'],
  plant: (pair, { random }) => withMatch(pair, /[“”„»«「」]|(?<=\s)"(?=\p{L})/gu, random, () => ''),
};
