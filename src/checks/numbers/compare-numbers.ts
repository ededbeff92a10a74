import { asciiDigits, proseOf, type InlineToken } from '../../segments/index.ts';
import { numberReadings } from './number-readings.ts';
import { numberNaming } from './number-words.ts';

/** One half of a pair as numbers are compared. */
export interface NumberedHalf {
  readonly text: string;
  readonly tokens: readonly InlineToken[];
  /** BCP 47 tag of its language. */
  readonly language: string;
}

/** Gives the numbers of one half that the other has neither in digits nor in words. */
export function numbersMissing(half: NumberedHalf, other: NumberedHalf): InlineToken[] {
  const numbers = half.tokens.filter(({ kind }) => kind === 'number');
  if (numbers.length === 0) return [];
  const prose = asciiDigits(
    proseOf(
      other.text,
      other.tokens.filter(({ kind }) => kind !== 'image'),
    ),
  );
  const left = other.tokens.filter(({ kind }) => kind === 'number').flatMap(({ value }) => [numberParts(value)]);
  return numbers.filter(({ value }) => {
    const parts = numberParts(value);
    const index = left.findIndex((candidate) => isSameNumber(parts, candidate));
    if (index !== -1) {
      left.splice(index, 1);
      return false;
    }
    return !isSaidOtherwise(parts, prose, other.language);
  });
}

/** The readings of a number, or those of a date's parts. */
type NumberParts = readonly (readonly string[])[];

function numberParts(value: string): NumberParts {
  const isDate = /^\d{1,4}\.\d{1,2}\.\d{2,4}$/.test(value);
  return isDate ? value.split('.').map(numberReadings) : [numberReadings(value)];
}

function isSameNumber(one: NumberParts, other: NumberParts): boolean {
  return (
    one.length === other.length &&
    one.every((readings, index) => readings.some((reading) => other[index]?.includes(reading)))
  );
}

/** Whether a text says a number in words, as digits of a larger token such as a version or a name, or as part of a date. */
function isSaidOtherwise(parts: NumberParts, prose: string, language: string): boolean {
  return parts.every((readings) =>
    readings.some((reading) => {
      const value = Number(reading);
      if (new RegExp(`(?<!\\d)0*${reading.replace('.', '[.,]')}(?!\\d)`).test(prose)) return true;
      return (
        numberNaming(language)(prose, value) ||
        isMonth(prose, value, language) ||
        isHour(prose, value) ||
        isScaled(prose, value)
      );
    }),
  );
}

const MONTHS = new Map<string, readonly RegExp[]>();

/** Whether a text names the month of a number: `December` for 12. */
function isMonth(prose: string, value: number, language: string): boolean {
  if (!Number.isInteger(value) || value < 1 || value > 12) return false;
  let months = MONTHS.get(language);
  if (!months) {
    const names = (['long', 'short'] as const).map(
      (month) => new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' }),
    );
    months = Array.from({ length: 12 }, (_, index) => {
      const date = new Date(Date.UTC(2026, index, 15));
      // The beginning is enough, for names are inflected: января, январь.
      const stems = names.map((format) => format.format(date).replace(/[.\d]/g, '').slice(0, 5));
      return new RegExp(stems.filter((stem) => stem.length > 2).join('|') || '(?!)', 'iu');
    });
    MONTHS.set(language, months);
  }
  return months[value - 1]?.test(prose) ?? false;
}

/** Whether a text has the same hour on a clock of twelve hours: 5 for 17, 12 for 0, and the reverse. */
function isHour(prose: string, value: number): boolean {
  if (!Number.isInteger(value) || value < 0 || value > 24 || !CLOCK.test(prose)) return false;
  const other = value >= 12 ? value - 12 : value + 12;
  return new RegExp(`(?<!\\d)0?${other}(?!\\d)`).test(prose);
}

const CLOCK = /\d\s*(?:[ap]\.?\s?m\b|:\d\d|Uhr|h\b|時|点|點|시)|午[前後后]|[上下]午|[صم](?!\p{L})/iu;

const SCALE =
  /[千万萬億亿천만억]|million|billion|milliard|thousand|tausend|mill|mil\b|juta|ribu|тыс|млн|млрд|миллион|ألف|آلاف|مليون|مليار|พัน|หมื่น|แสน|ล้าน/iu;

/** Whether a text counts in thousands, ten thousands or millions, so that it has other digits for the same value. */
function isScaled(prose: string, value: number): boolean {
  if (!SCALE.test(prose)) return false;
  return value >= 1000 || /\d/.test(prose);
}
