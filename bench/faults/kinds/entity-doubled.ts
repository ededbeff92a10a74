import { withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

const ENTITIES: Readonly<Record<string, string>> = { '"': 'quot', '&': 'amp', "'": '#39' };

export const entityDoubled: Fault = {
  name: 'an entity is encoded twice',
  expects: ['text-garbled'],
  plant: (pair, { random }) =>
    withMatch(pair, /(?<![`(/])["&'](?!#?\w+;)|&(?=#?\w+;)/g, random, ([mark]) =>
      pair.target.includes('`') ? mark : `&amp;${ENTITIES[mark] ?? ''};`,
    ),
};
