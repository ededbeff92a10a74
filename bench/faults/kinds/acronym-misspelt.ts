import { withMatch } from '../edits.ts';
import type { Fault } from '../fault.ts';

export const acronymMisspelt: Fault = {
  name: 'letters of an acronym are exchanged',
  expects: ['name-altered'],
  plant: (pair, { random }) =>
    /\]\(|`|</.test(pair.target)
      ? undefined
      : withMatch(pair, /(?<![\w./:\\-])[A-Z]{3,5}(?![\w./:\\-])/g, random, ([acronym]) =>
          pair.source.includes(acronym) ? acronym.replace(/(.)(.)$/, '$2$1') : acronym,
        ),
};
