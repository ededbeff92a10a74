import { asciiDigits, withoutMarkup, type InlineToken } from '../../segments/index.ts';
import { numberReadings } from './number-readings.ts';
import { isDateIn, isHourIn } from './date-and-time.ts';
import { numberNaming } from './number-words.ts';
import { tokensOfKind } from '../tokens-of-kind.ts';

/** One half of a pair as numbers are compared. */
export interface NumberedHalf {
  readonly text: string;
  readonly tokens: readonly InlineToken[];
  /** BCP 47 tag of its language. */
  readonly language: string;
}

/** Words that count in thousands, ten thousands or millions, and so do without the zeros. */
const SCALE =
  /[千万萬億亿천만억]|\d\s?K\b|million|billion|milliard|thousand|tausend|\bmill|\bmil\b|\bjuta|\bribu|тыс|млн|млрд|миллион|ألف|آلاف|مليون|مليار|พัน|หมื่น|แสน|ล้าน/iu;

/** Gives the numbers of one half that the other has neither in digits nor in words. */
export function numbersMissing(half: NumberedHalf, other: NumberedHalf): InlineToken[] {
  const numbers = tokensOfKind(half.tokens, 'number');
  if (numbers.length === 0) return [];
  const left = tokensOfKind(other.tokens, 'number').map(({ value }) => numberParts(value));
  const unmatched = numbers.filter(({ value }) => {
    const parts = numberParts(value);
    const index = left.findIndex((candidate) => isSameNumber(parts, candidate));
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
  if (unmatched.length === 0) return [];
  const prose = asciiDigits(withoutMarkup(other.text, other.tokens));
  // What one half has in its text, the other may have as code.
  const code = asciiDigits(
    tokensOfKind(other.tokens, 'code')
      .map(({ value }) => value)
      .join(' '),
  );
  const isScaled = SCALE.test(half.text) || SCALE.test(other.text);
  return unmatched.filter(
    ({ value, range }) =>
      !isThirdParty(half.text.slice(range.start)) &&
      !(isScaled && left.length > 0) &&
      !isSaidOtherwise(numberParts(value), { prose, code, language: other.language }),
  );
}

/** The readings of a number, or those of the parts of a date or of `2016,2019`. */
type NumberParts = readonly (readonly string[])[];

function numberParts(value: string): NumberParts {
  const isDate = /^\d{1,4}\.\d{1,2}\.\d{2,4}$/.test(value);
  const isListOfYears = /^\d{4}(?:,\d{4})+$/.test(value);
  return isDate || isListOfYears ? value.split(/[.,]/).map(numberReadings) : [numberReadings(value)];
}

function isSameNumber(one: NumberParts, other: NumberParts): boolean {
  return (
    one.length === other.length &&
    one.every((readings, index) => readings.some((reading) => other[index]?.includes(reading)))
  );
}

/** "3rd party" is a word, which hardly any language writes with a number. */
function isThirdParty(text: string): boolean {
  return /^3(?:rd)?[ -]part/i.test(text);
}

/** Where a number may be said, in ASCII digits. */
interface Said {
  readonly prose: string;
  readonly code: string;
  readonly language: string;
}

/** Whether a text says a number in words, as digits of a larger token such as a version or a name, as code, or as part of a date. */
function isSaidOtherwise(parts: NumberParts, { prose, code, language }: Said): boolean {
  return parts.every((readings) =>
    readings.some((reading) => {
      const value = Number(reading);
      return (
        digitsOf(reading).test(prose) ||
        digitsOf(reading).test(code) ||
        numberNaming(language)(prose, value) ||
        isDateIn(prose, value, language) ||
        isHourIn(prose, value)
      );
    }),
  );
}

/** Makes a pattern of a number as `numberReadings` gives it, with any mark before decimals, and any or none between groups of three. */
function digitsOf(reading: string): RegExp {
  const [whole = '', fraction] = reading.split('.');
  const grouped = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, "[.,']?");
  return new RegExp(`(?<!\\d)0*${grouped}${fraction === undefined ? '' : `[.,]${fraction}`}(?!\\d)`);
}
