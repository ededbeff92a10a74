import { DIGIT } from './digits.ts';
import { unitSymbol, UNIT_NAMES } from './unit-names.ts';
import type { WordKind } from './word-kind.ts';

const NAMES = [...UNIT_NAMES]
  .sort((one, other) => other.length - one.length)
  .map(escaped)
  .join('|');

/** A unit of measure right behind a number, or a percent sign on either side of one; its value is the symbol. */
export const UNIT: WordKind = {
  kind: 'unit',
  hint: /[\d０-９٠-٩۰-۹०-९০-৯๐-๙]/,
  pattern: new RegExp(
    `(?<=[${DIGIT}](?:[ \\u00a0\\u202f\\u2009-]|&nbsp;)?)(?:${NAMES})(?![\\p{L}\\p{M}${DIGIT}])|[%٪％](?=[ \\u00a0]?[${DIGIT}])`,
    'giu',
  ),
  valueOf: unitSymbol,
};

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
