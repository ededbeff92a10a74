import { withToken } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const uidTranslated: Fault = {
  name: 'part of a uid is translated',
  expects: ['xref-differs'],
  plant: (pair, { random }) => withToken(pair, 'xref', random, (written) => written.replace(/\.[A-Z]\w+/, '.Klasse')),
};
