import { asciiDigits, DIGIT, HAS_DIGIT } from './digits.ts';
import type { WordKind } from './word-kind.ts';

const NUMBER = `[${DIGIT}]+`;

/**
 * A version or another number of several parts, such as an IP address: `5.7.750`, `v2`, `v1.0-beta.2`, `10.0.0.0/24`.
 * `5.0` alone is a number. A date such as `31.12.2026` is none, its parts are numbers.
 */
export const VERSION: WordKind = {
  kind: 'version',
  hint: HAS_DIGIT,
  pattern: new RegExp(
    `(?<![A-Za-z${DIGIT}_.])[vV]${NUMBER}(?:\\.${NUMBER})*(?:\\.[x*])?(?:-[a-z]+(?:[.-]?\\d+)*)?(?![A-Za-z${DIGIT}_])` +
      `|(?<![A-Za-z${DIGIT}_.])${NUMBER}(?:\\.${NUMBER}){2,}(?:\\.[x*])?(?:-[a-z]+(?:[.-]?\\d+)*)?(?![A-Za-z${DIGIT}_])` +
      `|(?<![A-Za-z${DIGIT}_.])${NUMBER}(?:\\.${NUMBER})*\\.[x*](?![A-Za-z${DIGIT}_*])`,
    'g',
  ),
  valueOf: (written) => (isDate(asciiDigits(written)) ? undefined : asciiDigits(written).toLowerCase()),
};

/** Day, month and year between dots, or grouped thousands as several languages write them: `1.000.000`. */
function isDate(written: string): boolean {
  return /^(?:[0-3]?\d\.[01]?\d\.(?:19|20)?\d{2}|(?:19|20)\d{2}\.[01]?\d\.[0-3]?\d|[1-9]\d{0,2}(?:\.000)+|[1-9]\d{0,2}(?:\.\d{3}){2})$/.test(
    written,
  );
}
