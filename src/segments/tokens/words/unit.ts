import { escapePattern } from '../../../model/text.ts';
import { DIGIT, HAS_DIGIT } from './digits.ts';
import { unitSymbol, UNIT_NAMES } from './unit-names.ts';
import type { WordKind } from './word-kind.ts';

const NAMES = [...UNIT_NAMES]
  .sort((one, other) => other.length - one.length)
  .map(patternOf)
  .join('|');

/** Particles and words follow without a space in these scripts. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}';

const SPACE = '(?:[ \\u00a0\\u202f\\u2009-]|&nbsp;)?';

/**
 * A unit of measure right behind a number, or a percent sign or a currency on either side of one; its value is the symbol. Digits within a name
 * are no number: `B2B`; nor does `%2F` say how many.
 */
export const UNIT: WordKind = {
  kind: 'unit',
  hint: HAS_DIGIT,
  pattern: new RegExp(
    `(?<=(?<![A-Za-z_${DIGIT}])[${DIGIT}](?:[${DIGIT}.,٫٬]*[${DIGIT}])?${SPACE})(?:${NAMES})` +
      `(?!(?![${UNSPACED}])[\\p{L}\\p{M}${DIGIT}])|[%٪％](?=[ \\u00a0]?[${DIGIT}])(?!\\d?[a-f])|(?:US)?[$€£](?=[ \\u00a0]?[${DIGIT}])`,
    'giu',
  ),
  valueOf: unitSymbol,
};

function patternOf(name: string): string {
  // A model such as 3B counts no bytes, and Russian refers readers with `см.`.
  if (name === 'B') return `(?<![${DIGIT}])B`;
  return name === 'см' ? String.raw`см(?!\.\s*\S)` : escapePattern(name);
}
