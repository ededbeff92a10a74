import { asciiDigits, withoutMarkup, type InlineToken } from '../../segments/index.ts';
import { escapePattern, type TextSpan } from '../../model/text.ts';
import { tokensOfKind } from '../tokens/tokens-of-kind.ts';
import type { TokenDifferences } from '../tokens/token-differences.ts';
import { isDateIn, isHourIn } from './date-and-time.ts';
import { numberReadings } from './number-readings.ts';
import { numberNaming } from './number-words.ts';

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

/** Gives the numbers of either half that the other has neither in digits nor in words. */
export function numberDifferences(source: NumberedHalf, target: NumberedHalf): TokenDifferences {
  const unmatched = unmatchedNumbers(source, target);
  const negative = lostSigns(source, target);
  if (negative.length > 0) return { lost: negative, added: [] };
  const areBoth = unmatched.lost.length > 0 && unmatched.added.length > 0;
  if (areBoth && (SCALE.test(source.text) || SCALE.test(target.text))) return { lost: [], added: [] };
  const added = notSaid(unmatched.added, target, source, 'added').filter(
    (number) => !isFullHour(target.text, number) && !isCounter(target.text, number, areBoth),
  );
  const isExchanged = added.length > 0;
  return { lost: notSaid(unmatched.lost, source, target, isExchanged ? 'exchanged' : 'lost'), added };
}

function unmatchedNumbers(source: NumberedHalf, target: NumberedHalf): TokenDifferences {
  const lost = tokensOfKind(source.tokens, 'number');
  const added = tokensOfKind(target.tokens, 'number');
  const left = added.map((token) => ({ token, parts: numberParts(token, target.language) }));
  return {
    lost: lost.filter((token) => {
      const parts = numberParts(token, source.language);
      const index = left.findIndex((candidate) => isSameNumber(parts, candidate.parts));
      if (index !== -1) left.splice(index, 1);
      return index === -1;
    }),
    added: left.map(({ token }) => token),
  };
}

const MINUS = /(?:^|[\s(:])[-−–]$/;
/** Before a target's number there may be no space, behind it in Arabic; and "by −1" may be said as "1 less". */
const MINUS_OF_TARGET = /[-−–‑－]\s?$|[\u200e\u200f]$/;
const LESS = /minus|moins|menos|meno|kurang|минус|マイナス|負|负|減|减|少|سالب|ناقص|ลบ/iu;

/** The negative numbers of a source that the target has without their sign. */
function lostSigns(source: NumberedHalf, target: NumberedHalf): InlineToken[] {
  const negative = tokensOfKind(source.tokens, 'number').filter(({ range }) =>
    MINUS.test(source.text.slice(0, range.start)),
  );
  if (negative.length === 0 || LESS.test(target.text)) return [];
  const alike = tokensOfKind(target.tokens, 'number');
  return negative
    .filter((number) => {
      const parts = numberParts(number, source.language);
      const found = alike.filter((token) => isSameNumber(parts, numberParts(token, target.language)));
      return found.length > 0 && !found.some(({ range }) => isNegative(target.text, range));
    })
    .map((number) => ({ ...number, range: { start: number.range.start - 1, end: number.range.end } }));
}

function isNegative(text: string, { start, end }: TextSpan): boolean {
  return MINUS_OF_TARGET.test(text.slice(0, start)) || /^[-−–]/.test(text.slice(end));
}

/** Whether a number is `lost` or `added` alone, or lost while the target has added another. */
type Fate = 'lost' | 'added' | 'exchanged';

/** Those of some numbers of one half that the other says in no way. */
function notSaid(
  numbers: readonly InlineToken[],
  half: NumberedHalf,
  other: NumberedHalf,
  fate: Fate,
): readonly InlineToken[] {
  if (numbers.length === 0) return numbers;
  const [own, said] = [digitsIn(half), digitsIn(other)];
  const isInWords = (reading: string): boolean => {
    const value = Number(reading);
    return (
      numberNaming(other.language)(said.prose, value) ||
      isDateIn(said.prose, value, other.language) ||
      isHourIn(said.prose, value)
    );
  };
  // Translations say less often what their sources repeat; not so where another number stands, or none behind its name.
  const isInDigits = (reading: string, number: InlineToken): boolean => {
    const times = timesIn(said, reading);
    if (times === 0 || fate === 'added' || times >= timesIn(own, reading)) return times > 0;
    const alike = tokensOfKind(half.tokens, 'number').filter(({ value }) => value === number.value);
    return fate === 'lost' && !alike.some((one) => isBareName(one, own.prose, said.prose));
  };
  return numbers.filter(
    (number) =>
      !isThirdParty(half.text.slice(number.range.start)) &&
      !numberParts(number, half.language).every((readings) =>
        readings.some((reading) => isInWords(reading) || isInDigits(reading, number)),
      ),
  );
}

/** The readings of a number, or those of the parts of a date or of `2016,2019`. */
type NumberParts = readonly (readonly string[])[];

function numberParts({ value }: InlineToken, language: string): NumberParts {
  const isDate = /^\d{1,4}\.\d{1,2}\.\d{2,4}$/.test(value);
  const isListOfYears = /^\d{4}(?:,\d{4})+$/.test(value);
  return isDate || isListOfYears
    ? value.split(/[.,]/).map((part) => numberReadings(part))
    : [numberReadings(value, language)];
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

/** Where one language says "a file", "both" and "these times", another says "1 file", "2 つ" and "2 つの時刻"; `Windows 1` and 1 月 count nothing. */
function isCounter(target: string, { value, range }: InlineToken, isOtherLost: boolean): boolean {
  const behind = target.slice(range.end);
  if (/^[ \u00a0]?月/.test(behind)) return false;
  if (isOtherLost && /\p{Script=Latin}[ \u00a0]$/u.test(target.slice(0, range.start))) return false;
  return value === '1' || (value === '2' && /^[ \u00a0]?(?:つ|個|種|次|个|种|進|进)/.test(behind));
}

/** "5 PM" has no minutes, 17:00 has. */
function isFullHour(target: string, { value, range }: InlineToken): boolean {
  return value === '00' && /\d[:.h]$/.test(target.slice(0, range.start));
}

/** The digits of a half, in ASCII: those in its text, within larger tokens such as a version or a name as well, and those of its code. */
interface Digits {
  readonly prose: string;
  readonly code: string;
}

function digitsIn({ text, tokens }: NumberedHalf): Digits {
  const code = tokensOfKind(tokens, 'code').map(({ value }) => value);
  return { prose: asciiDigits(withoutMarkup(text, tokens)), code: asciiDigits(code.join(' ')) };
}

function timesIn({ prose, code }: Digits, reading: string): number {
  const pattern = digitsOf(reading);
  return [...prose.matchAll(pattern), ...code.matchAll(pattern)].length;
}

/** Makes a pattern of a number as `numberReadings` gives it, with any mark before decimals, and any or none between groups of three. */
function digitsOf(reading: string): RegExp {
  const [whole = '', fraction] = reading.split('.');
  const grouped = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, "[.,']?");
  return new RegExp(`(?<!\\d)0*${grouped}${fraction === undefined ? '' : `[.,]${fraction}`}(?!\\d)`, 'g');
}

/** Whether the name before a number stands without any in the other half, oftener than in its own: `Microsoft  and Office 365`. */
function isBareName({ range }: InlineToken, own: string, said: string): boolean {
  const name = /(?<!\p{L})\p{Lu}\p{Script=Latin}+(?=[ \u00a0]$)/u.exec(own.slice(0, range.start))?.[0];
  if (name === undefined) return false;
  const bare = new RegExp(`(?<![\\p{L}\\d]|\\d[ \u00a0-])${escapePattern(name)}(?!\\p{L}|[\\s\u00a0-]*\\d)`, 'gu');
  return [...said.matchAll(bare)].length > [...own.matchAll(bare)].length;
}
