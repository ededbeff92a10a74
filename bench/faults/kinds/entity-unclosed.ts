import { withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const entityUnclosed: Fault = {
  name: 'the semicolon of an entity is lost',
  expects: ['text-garbled'],
  plant: (pair, { random }) =>
    /[[`<]/.test(pair.target)
      ? undefined
      : withMatch(pair, /(?<=\s)&(?=\s)|&(?:amp|nbsp|lt|gt|mdash|quot);/g, random, ([entity]) =>
          entity === '&' ? '&amp' : entity.slice(0, -1),
        ),
};
