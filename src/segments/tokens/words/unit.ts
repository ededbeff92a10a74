import { escapePattern } from '../../../model/text.ts';
import { DIGIT, HAS_DIGIT } from './digits.ts';
import { unitSymbol, UNIT_NAMES } from './unit-names.ts';
import type { WordKind } from './word-kind.ts';

const NAMES = [...UNIT_NAMES]
  .sort((one, other) => other.length - one.length)
  .map(escapePattern)
  .join('|');

/**
 * A unit of measure right behind a number, or a percent sign on either side of one; its value is the symbol. Digits within a name
 * are no number: `B2B`.
 */
export const UNIT: WordKind = {
  kind: 'unit',
  hint: HAS_DIGIT,
  pattern: new RegExp(
    `(?<=(?<![A-Za-z_${DIGIT}])[${DIGIT}][${DIGIT}.,٫٬]*(?:[ \\u00a0\\u202f\\u2009-]|&nbsp;)?)(?:${NAMES})(?![\\p{L}\\p{M}${DIGIT}])|[%٪％](?=[ \\u00a0]?[${DIGIT}])`,
    'giu',
  ),
  valueOf: unitSymbol,
};
