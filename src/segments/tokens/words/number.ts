import { asciiDigits, DIGIT, HAS_DIGIT } from './digits.ts';
import type { WordKind } from './word-kind.ts';

/** Separators of decimals and groups: full stop, comma, apostrophes, Arabic signs; spaces and full-width commas only before groups of three. */
const SEPARATOR = `[.,٫٬'’](?=[${DIGIT}])|[ \u00a0\u202f\u2009，](?=[${DIGIT}]{3}(?![${DIGIT}]))`;
const GROUPED = `[${DIGIT}]+(?:(?:${SEPARATOR})[${DIGIT}]+)*`;
const ORDINAL = '(?:st|nd|rd|th|er|ère|re|e|ème|ste|de)(?![A-Za-z])';

/**
 * A number in any digits; its value is in ASCII digits, its separators as written, for what they mean depends on the language.
 * Digits within a word or a name, as in Win32, are none.
 */
export const NUMBER: WordKind = {
  kind: 'number',
  hint: HAS_DIGIT,
  pattern: new RegExp(`(?<![A-Za-z${DIGIT}_#])(${GROUPED})(?:${ORDINAL}|(?![A-Za-z_${DIGIT}]))`, 'g'),
  valueOf: (written) =>
    asciiDigits(written).replaceAll('٫', ',').replaceAll('٬', '.').replaceAll('，', ',').replace(/[\s’]/g, "'"),
};
